package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Interrupt;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.ExaminationJson;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk diag watch}: looks again and again until Ctrl-C. */
@Command(name = "watch", mixinStandardHelpOptions = true, description = "Look again and again, until Ctrl-C."
        + " With --json a line for each look. Exit code as of the last look.")
final class WatchCommand implements Callable<Integer> {
    private static final Duration SLICE = Duration.ofMillis(100);
    /** Clears a terminal (ECMA-48: CUP, ED). */
    private static final String CLEAR = "\u001b[H\u001b[2J";
    @Mixin
    private Output output;
    @Mixin
    private DiagTarget kiosk;

    @Option(names = "--every", paramLabel = "S", defaultValue = "10", description = "Seconds from the end of one look to the next (${DEFAULT-VALUE}).")
    private int every;
    @Option(names = "--times", paramLabel = "N", defaultValue = "0", description = "End after so many looks; 0 goes on until Ctrl-C (${DEFAULT-VALUE}).")
    private int times;

    @Override
    public Integer call() {
        Time time = new RealTime();
        int code = 1;
        try (var interrupt = new Interrupt()) {
            for (int n = 1; !interrupt.requested(); n++) {
                code = look(interrupt) ? 0 : 1;
                if (n == times)
                    break;
                Deadline next = time.in(Duration.ofSeconds(every));
                while (!time.passed(next) && !interrupt.requested())
                    time.sleep(SLICE);
            }
        }
        return code;
    }

    private boolean look(Interrupt interrupt) {
        try {
            Examination examination = kiosk.examine((number, of, finding) -> {
            }, interrupt, line -> {
            });
            if (output.json())
                output.object(ExaminationJson.facts(examination, kiosk.words()));
            else {
                if (System.console() != null)
                    output.print(CLEAR);
                new Table(kiosk.words()).of(examination).forEach(output::print);
            }
            return examination.fit();
        } catch (IOException | UncheckedIOException e) {
            output.say(e.getMessage());
            return false;
        }
    }
}
