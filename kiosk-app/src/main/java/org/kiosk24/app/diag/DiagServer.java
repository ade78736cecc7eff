package org.kiosk24.app.diag;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code kiosk diag} while the kiosk runs: on a socket in its data folder that only its own user can open. One
 * line of JSON asks, such as {@code {"parts":["RECEIPT"]}}; a line for each finding, and one with all of them, answer.
 * {@code {"act":"cases.resolve","with":{...},"language":"en"}} has something done; one line tells what it came to.
 */
public final class DiagServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiagServer.class);
    private final Path file;
    private final ServerSocketChannel server;
    private final Inspections inspections;
    private final Acts acts;

    private DiagServer(Path file, ServerSocketChannel server, Inspections inspections, Acts acts) {
        this.file = file;
        this.server = server;
        this.inspections = inspections;
        this.acts = acts;
    }

    /** Where a kiosk with this data folder listens. */
    public static Path file(Path dataDir) {
        return dataDir.resolve("diag.socket");
    }

    /** Listens from now on. Whoever calls holds the data folder's lock: a socket that is there is nobody's. */
    public static DiagServer open(Path dataDir, Inspections inspections, Acts acts, Time time) throws IOException {
        Path file = file(dataDir);
        Files.deleteIfExists(file);
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        var server = new DiagServer(file, channel, inspections, acts);
        time.start("diagnostics", () -> server.accept(time));
        return server;
    }

    private void accept(Time time) {
        try {
            while (true) {
                SocketChannel client = server.accept();
                time.start("diagnostics client", () -> serve(client));
            }
        } catch (IOException e) {
            LOG.debug("diagnostics ended: {}", e.toString());
        }
    }

    private void serve(SocketChannel client) {
        try (var line = new DiagSocket(client)) {
            Optional<JsonObject> asked = ExaminationJson.object(line.read());
            Optional<Wish> wish = asked.flatMap(Wish::of);
            if (wish.isPresent()) {
                act(line, wish.get());
                return;
            }
            Optional<Set<Part>> parts = asked.flatMap(DiagServer::parts);
            if (parts.isEmpty()) {
                line.write("{\"error\":\"expected {\\\"parts\\\":[...]} or {\\\"act\\\":...}\"}");
                return;
            }
            var gone = new AtomicBoolean();
            Optional<Examination> examination = inspections.ask(parts.get(),
                    (number, of, finding) -> tell(line, number, of, finding, gone), gone::get);
            if (examination.isPresent())
                line.write(ExaminationJson
                        .line(Map.of("examination", ExaminationJson.facts(examination.get(), words()))));
        } catch (IOException e) {
            LOG.debug("whoever asked has gone: {}", e.toString());
        }
    }

    /** Once it has begun it is done to its end, whoever listens. */
    private void act(DiagSocket line, Wish wish) throws IOException {
        Optional<Act.Answer> answer = inspections.whenFree(() -> acts.run(wish.act(), wish.asked()), Cancel.NEVER);
        if (answer.isPresent())
            line.write(ExaminationJson.line(wish.told(answer.get())));
    }

    private static void tell(DiagSocket line, int number, int of, Finding finding, AtomicBoolean gone) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("of", of);
        facts.put("finding", ExaminationJson.facts(finding, words()));
        try {
            line.write(ExaminationJson.line(facts));
        } catch (IOException e) {
            gone.set(true);
        }
    }

    private static Words words() {
        return Words.of(Language.ENGLISH);
    }

    private static Optional<Set<Part>> parts(JsonObject asked) {
        try {
            Set<Part> parts = EnumSet.noneOf(Part.class);
            for (JsonElement part : asked.getAsJsonArray("parts"))
                parts.add(Part.valueOf(part.getAsString()));
            return Optional.of(parts);
        } catch (RuntimeException e) {
            // Gson's accessors throw nearly anything for a shape that is not the one asked for
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(file);
    }
}
