package org.kiosk24.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.Hardware;
import org.kiosk24.app.bureau.Credentials;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.config.Problem;
import org.kiosk24.device.time.RealTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code kiosk enrol}: what a kiosk needs before the bureau talks to it. The key is made once and never leaves the
 * machine; only the request is carried away. Asking again makes the same request, for the same key.
 */
@Command(name = "enrol", mixinStandardHelpOptions = true, description = "Make this kiosk's key, and the request for its"
        + " certificate.")
public final class EnrolCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration file.")
    private Path file;

    @Option(names = "--request", paramLabel = "FILE", description = "Where to write the request; beside the certificate's"
            + " own place by default, with .csr at its end.")
    private Path request;

    @Override
    public Integer call() {
        return switch (ConfigFile.read(file)) {
            case ConfigFile.Reading.Good(var config) -> enrol(config);
            case ConfigFile.Reading.Wrong(var problems) -> {
                for (Problem problem : problems)
                    output.say(problem.toString());
                yield 1;
            }
        };
    }

    private int enrol(KioskConfig config) {
        Credentials credentials = Hardware.credentials(config.bureau());
        Path target = request != null ? request.toAbsolutePath() : beside(credentials.certificate());
        try {
            Files.createDirectories(credentials.key().path().getParent());
            Files.createDirectories(target.getParent());
            Files.writeString(target,
                    credentials.request(config.kiosk().id(), new SecureRandom(), new RealTime().now()));
        } catch (IOException | GeneralSecurityException e) {
            output.say("The request could not be made: " + e);
            return 1;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kiosk", config.kiosk().id());
        facts.put("key", credentials.key().path().toString());
        facts.put("request", target.toString());
        facts.put("certificate", credentials.certificate().toString());
        facts.put("enrolled", credentials.enrolled());
        output.done(facts);
        output.say(credentials.enrolled()
                ? "There is a certificate already. To renew it, carry the request to the department's certificate"
                        + " authority, and replace " + credentials.certificate() + " by its answer (PEM)."
                : "Carry the request to the department's certificate authority, and put its answer (PEM) at "
                        + credentials.certificate() + ". The key stays here.");
        return 0;
    }

    private static Path beside(Path certificate) {
        String name = certificate.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return certificate.resolveSibling(name + ".csr");
    }
}
