package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.staff.StaffFile;
import org.kiosk24.app.staff.Totp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kiosk diag staff code}. */
@Command(name = "code", mixinStandardHelpOptions = true, description = {
        "New one-time codes for somebody, for a new phone: the old ones end, and so does a wait after wrong tries.",
        "The new secret is shown this once. The PIN stays."})
final class StaffCodeCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private StaffTarget target;

    @Parameters(paramLabel = "NUMBER", description = "Six digits.")
    private String number;

    @Override
    public Integer call() {
        try {
            KioskConfig config = target.config();
            StaffFile file = target.file();
            Optional<Member> member = file.read().member(number);
            if (member.isEmpty()) {
                output.say("Nobody with this number is enrolled here.");
                return 1;
            }
            Member fresh = member.get().with(Totp.random(new SecureRandom()));
            file.change(staff -> staff.with(fresh));
            return new CodeSecret(output).show(config.kiosk().id(), fresh);
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }
}
