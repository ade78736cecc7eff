package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Interrupt;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.ExaminationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosk diag}: looks at everything once. Exit code 0: fit for service; 1: not fit, or it could not be asked. */
@Command(name = "diag", mixinStandardHelpOptions = true, description = {
        "Look at every device, the bureau, the computer and the journal, and say what is wrong, why, and what to do.",
        "Asks the kiosk that runs with this configuration, between two visits; if none runs, looks by itself.",
        "Nothing is moved, printed or charged. Exit code 0: fit for service; 1: not fit."}, subcommands = {
                WatchCommand.class, ReportCommand.class, VerifyCommand.class, BundleCommand.class, ProbeCommand.class,
                StaffCommand.class, CasesCommand.class, CustodyCommand.class,
                SuppliesCommand.class, EndOfDayCommand.class,
                SettingsCommand.class})
public final class DiagCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private DiagTarget kiosk;

    @Override
    public Integer call() {
        try (var interrupt = new Interrupt()) {
            Examination examination = kiosk.examine(
                    (number, of, finding) -> output.say("%2d of %d  %s".formatted(number, of, finding.check())),
                    interrupt, output::say);
            if (output.json())
                output.object(ExaminationJson.facts(examination, kiosk.words()));
            else
                new Table(kiosk.words()).of(examination).forEach(output::print);
            return examination.fit() && !interrupt.requested() ? 0 : 1;
        } catch (IOException | UncheckedIOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }
}
