package org.kiosk24.app.cli.diag;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.kiosk24.app.Hardware;
import org.kiosk24.app.bureau.CertificateFile;
import org.kiosk24.app.cli.Interrupt;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.cli.Version;
import org.kiosk24.app.cli.journal.JournalCommand;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.diag.Envelope;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.ExaminationJson;
import org.kiosk24.app.diag.SupportBundle;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.device.time.RealTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk diag bundle}: one file for support, that only support can open. */
@Command(name = "bundle", mixinStandardHelpOptions = true, description = {
        "Write findings, configuration (without passwords), newest logs and wire records, and the journal (personal"
                + " fields sealed) into one ZIP, encrypted for the owner of a certificate.",
        "Support opens it with: openssl cms -decrypt -binary -inform DER -in FILE -recip PEM -inkey KEY -out bundle.zip"})
final class BundleCommand implements Callable<Integer> {
    private static final RandomGenerator NEVER = () -> {
        throw new JournalBroken("reading needs no randomness");
    };
    @Mixin
    private Output output;
    @Mixin
    private DiagTarget kiosk;

    @Option(names = "--recipient", required = true, paramLabel = "PEM", description = "Support's certificate, RSA or EC.")
    private Path recipient;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The new file, such as one on a USB stick.")
    private Path out;

    @Override
    public Integer call() {
        try (var interrupt = new Interrupt()) {
            KioskConfig config = kiosk.config();
            X509Certificate support = CertificateFile.read(recipient);
            if (Files.exists(out))
                throw new FileAlreadyExistsException(out + " is there already; name a new file");
            Examination examination = kiosk.examine((number, of, finding) -> {
            }, interrupt, output::say);
            Path unfinished = out.resolveSibling(out.getFileName() + ".unfinished");
            try {
                write(config, support, examination, unfinished);
                Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("bundle", out.toString());
            facts.put("bytes", Files.size(out));
            facts.put("for", support.getSubjectX500Principal().getName());
            return output.done(facts);
        } catch (NoSuchFileException e) {
            output.say("there is no " + e.getFile());
            return 1;
        } catch (IOException | UncheckedIOException | GeneralSecurityException | JournalBroken e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    private void write(KioskConfig config, X509Certificate support, Examination examination, Path file)
            throws IOException, GeneralSecurityException {
        var to = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        try (var sealed = Envelope.to(support, to, new SecureRandom());
                var bundle = new SupportBundle(sealed, output::say)) {
            bundle.text("version.txt", Version.text() + "\n");
            bundle.text("findings.json", new Gson().toJson(ExaminationJson.facts(examination, kiosk.words())) + "\n");
            bundle.configuration(kiosk.configFile());
            bundle.newest("log", config.log().dir());
            bundle.newest("wire", Hardware.wire(config));
            var files = new JournalFiles(config.kiosk().dir());
            if (Files.exists(files.journal()) && Files.exists(files.key()))
                try (Journal journal = Journal.openToRead(files.journal(), SealingKey.inFile(files.key(), NEVER),
                        new RealTime())) {
                    bundle.lines("journal.jsonl",
                            journal.rows().stream().map(row -> new Gson().toJson(JournalCommand.facts(row))));
                }
        }
    }
}
