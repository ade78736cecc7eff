package org.kiosk24.sim.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.cli.RunCommand;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.log.Logging;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.wire.ControlHands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code kiosk sim citizen}: the app itself without a window, and a scripted citizen in front of it, in a process that
 * can be killed while the simulated devices live on in another. It ends with its standard input, so that it never
 * outlives whoever started it.
 */
@Command(name = "citizen", mixinStandardHelpOptions = true, hidden = true, description = "Serve a scripted citizen on"
        + " the devices of a running 'sim devices', with no window. Prints each screen; ends when its standard input does.")
final class CitizenCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration file.")
    private Path file;

    @Option(names = "--control", required = true, paramLabel = "URL", description = "The simulation's control URL.")
    private URI control;

    @Option(names = "--persona", paramLabel = "ID", defaultValue = "zhang", description = "Whose cards the citizen"
            + " carries (${DEFAULT-VALUE}).")
    private String persona;

    @Option(names = "--service", paramLabel = "NAME", defaultValue = "endorsement", description = "What of the menu the"
            + " citizen wants (${DEFAULT-VALUE}).")
    private String service;

    @Option(names = "--product", paramLabel = "CODE", defaultValue = "HKG3M1T", description = "What the citizen"
            + " chooses (${DEFAULT-VALUE}).")
    private String product;

    @Option(names = "--pay", paramLabel = "HOW", defaultValue = "CARD", description = "How the citizen pays:"
            + " ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Method method;

    @Option(names = "--pace", paramLabel = "MS", defaultValue = "100", description = "Milliseconds between seeing a"
            + " screen and acting on it (${DEFAULT-VALUE}).")
    private int pace;

    @Option(names = "--no-begin", description = "Do not"
            + " begin a visit: only take back what comes out.")
    private boolean passesBy;

    @Override
    public Integer call() throws IOException {
        return switch (ConfigFile.read(file)) {
            case ConfigFile.Reading.Good(var config) -> serve(config);
            case ConfigFile.Reading.Wrong(var problems) -> {
                problems.forEach(problem -> output.say(problem.toString()));
                yield 1;
            }
        };
    }

    private int serve(KioskConfig config) throws IOException {
        Logging.toFile(config.log());
        Time time = new RealTime();
        time.start("starter's life", CitizenCommand::endWithInput);
        Mailbox<Touch> touches = time.mailbox();
        try (var hands = new ControlHands(control)) {
            var wish = new ScriptedCitizen.Wish(persona, service, product, method, Duration.ofMillis(pace),
                    ScriptedCitizen.Mind.STAYS);
            var citizen = new ScriptedCitizen(wish, hands, touch -> {
                touches.post(touch);
                return true;
            }, time);
            citizen.start();
            return RunCommand.serve(config, seenBy(citizen), touches, time, output);
        }
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // an input that breaks has ended
        }
        Runtime.getRuntime().exit(0);
    }

    /** Each screen once on standard output; a citizen who does not begin walks past the welcome. */
    private Display seenBy(ScriptedCitizen citizen) {
        var last = new Screen[1];
        return view -> {
            if (!view.screen().equals(last[0]))
                output.print("screen " + view.screen().getClass().getSimpleName());
            last[0] = view.screen();
            if (!passesBy || !(view.screen() instanceof Screen.Welcome))
                citizen.show(view);
        };
    }
}
