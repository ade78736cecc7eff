package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.bureau.CertificateFile;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.diag.Seal;
import org.kiosk24.app.report.PdfSeal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiosk diag verify}: needs no kiosk, only its certificate. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Check a report's signature, on any machine."
        + " Exit code 0: it is what the kiosk signed.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Parameters(paramLabel = "FILE", description = "The report; a PDF has its signature inside, any other file beside it.")
    private Path file;
    @Option(names = "--certificate", required = true, paramLabel = "PEM", description = "The kiosk's certificate.")
    private Path certificate;

    @Override
    public Integer call() {
        try {
            X509Certificate kiosk = CertificateFile.read(certificate);
            byte[] content = Files.readAllBytes(file);
            boolean genuine = PdfSeal.isPdf(content) ? PdfSeal.holds(content, kiosk) : Seal.holds(file, kiosk);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("genuine", genuine);
            facts.put("signedBy", kiosk.getSubjectX500Principal().getName());
            return genuine ? output.done(facts) : output.notWell(facts);
        } catch (NoSuchFileException e) {
            output.say("there is no " + e.getFile());
            return 1;
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        } catch (GeneralSecurityException e) {
            output.say(certificate + " is no certificate that can be used: " + e.getMessage());
            return 1;
        }
    }
}
