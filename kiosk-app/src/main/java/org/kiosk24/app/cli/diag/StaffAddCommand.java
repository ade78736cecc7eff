package org.kiosk24.app.cli.diag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.staff.Pin;
import org.kiosk24.app.staff.PinHash;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.staff.StaffFile;
import org.kiosk24.app.staff.Totp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk diag staff add}. */
@Command(name = "add", mixinStandardHelpOptions = true, description = {
        "Enrol somebody. The PIN is asked for twice, or read as one line from standard input if that is no terminal.",
        "The secret of the one-time codes is shown this once, to be scanned with an authenticator app."})
final class StaffAddCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private StaffTarget target;
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "NUMBER", description = "Six digits, as on the badge.")
    private String number;
    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "technician, cashier or supervisor.")
    private String role;

    @Override
    public Integer call() {
        if (!Member.isNumber(number))
            throw new ParameterException(command.commandLine(), "NUMBER: expected six digits");
        Role wanted = Arrays.stream(Role.values()).filter(r -> r.tag().equals(role.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new ParameterException(command.commandLine(),
                        "--role: expected technician, cashier or supervisor, not " + role));
        try {
            KioskConfig config = target.config();
            StaffFile file = target.file();
            if (file.read().member(number).isPresent()) {
                output.say(number + " is enrolled already; remove it first, or make new codes with 'staff code'.");
                return 1;
            }
            Optional<Pin> pin = pin();
            if (pin.isEmpty())
                return 1;
            var random = new SecureRandom();
            Totp totp = Totp.random(random);
            Member member = Member.enrolled(number, wanted, PinHash.of(pin.get(), random), totp);
            file.change(staff -> staff.with(member));
            return new CodeSecret(output).show(config.kiosk().id(), member);
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    private Optional<Pin> pin() throws IOException {
        var terminal = System.console();
        boolean asked = terminal != null && terminal.isTerminal();
        var first = new Pin(asked ? new String(terminal.readPassword("New PIN: ")) : line());
        Optional<String> weak = first.tooWeak(number);
        if (weak.isPresent()) {
            output.say("This PIN cannot be had: " + weak.get() + ".");
            return Optional.empty();
        }
        if (asked && !first.equals(new Pin(new String(terminal.readPassword("Once more: "))))) {
            output.say("The two are not the same; nobody was enrolled.");
            return Optional.empty();
        }
        return Optional.of(first);
    }

    private static String line() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
        return line == null ? "" : line.strip();
    }
}
