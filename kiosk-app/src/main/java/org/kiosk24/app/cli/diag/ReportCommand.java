package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.cli.Interrupt;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.cli.Version;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Seal;
import org.kiosk24.app.report.Readiness;
import org.kiosk24.app.report.SignedReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk diag report}: a page that says fit for service or what is missing, signed with the kiosk's key. */
@Command(name = "report", mixinStandardHelpOptions = true, description = {
        "Look at everything and write a page with the result: as HTML, the kiosk's signature beside it (.sig), and for"
                + " paper as PDF, the signature inside.",
        "Exit code 0: fit for service; 1: not fit, or it could not be written."})
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private DiagTarget kiosk;

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who has it done, such as a service number.")
    private String by;
    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Folder for the files (${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() {
        try (var interrupt = new Interrupt()) {
            KioskConfig config = kiosk.config();
            Examination examination = kiosk.examine(
                    (number, of, finding) -> output.say("%2d of %d  %s".formatted(number, of, finding.check())),
                    interrupt, output::say);
            if (interrupt.requested())
                return 1;
            Path file = new SignedReports(out, new KeyFile(config.bureau().key()), config.bureau().certificate(),
                    KioskConfig.ZONE).keep(
                            new Readiness(examination, List.of(), config.kiosk().place(), Version.text(), by),
                            kiosk.words());
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("fit", examination.fit());
            facts.put("report", file.toString());
            facts.put("signature", Seal.of(file).toString());
            facts.put("pdf", SignedReports.pdf(file).toString());
            return examination.fit() ? output.done(facts) : output.notWell(facts);
        } catch (IOException | UncheckedIOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }
}
