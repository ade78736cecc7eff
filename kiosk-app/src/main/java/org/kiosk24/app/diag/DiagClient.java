package org.kiosk24.app.diag;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosk24.app.diag.Diagnostics.Progress;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;

/** Asks a running kiosk. */
public final class DiagClient {
    private DiagClient() {}

    /**
     * Waits for the end of a visit, too.
     *
     * @throws IOException if nobody listens, or what comes back is no answer
     */
    public static Examination ask(Path socket, Set<Part> parts, Progress progress) throws IOException {
        try (var line = new DiagSocket(SocketChannel.open(UnixDomainSocketAddress.of(socket)))) {
            List<String> names = parts.stream().map(Part::name).toList();
            line.write(ExaminationJson.line(Map.of("parts", names)));
            while (true) {
                String text = line.read();
                JsonObject answer = ExaminationJson.object(text).orElseThrow(() -> strange(text));
                if (answer.has("examination"))
                    return ExaminationJson.examination(answer.getAsJsonObject("examination"))
                            .orElseThrow(() -> strange(text));
                if (!answer.has("finding"))
                    throw strange(text);
                Finding finding = ExaminationJson.finding(answer.getAsJsonObject("finding"))
                        .orElseThrow(() -> strange(text));
                progress.found(answer.get("number").getAsInt(), answer.get("of").getAsInt(), finding);
            }
        } catch (IllegalStateException | ClassCastException | UnsupportedOperationException | NullPointerException
                | NumberFormatException e) {
            throw new IOException("the kiosk's answer has another shape: is it of another version?", e);
        }
    }

    /**
     * Has something done; waits for the end of a visit, too. Yields {@code {"done":{...}}}, or {@code
     * {"refused":"CODE","says":"..."}}.
     *
     * @throws IOException if nobody listens, or no answer came: then nobody knows whether it was done
     */
    public static JsonObject act(Path socket, String act, Act.Asked asked, Language language) throws IOException {
        try (var line = new DiagSocket(SocketChannel.open(UnixDomainSocketAddress.of(socket)))) {
            line.write(ExaminationJson.line(new Wish(act, asked, language).facts()));
            String text = line.read();
            return ExaminationJson.object(text).filter(o -> o.has("done") || o.has("refused"))
                    .orElseThrow(() -> strange(text));
        }
    }

    /** The same without a socket, by whoever has the journal and the devices. */
    public static JsonObject act(Acts acts, String act, Act.Asked asked, Language language) {
        return ExaminationJson.object(ExaminationJson.line(Wish.told(acts.run(act, asked), Words.of(language))))
                .orElseThrow();
    }

    private static IOException strange(String text) {
        return new IOException("the kiosk answered something else: " + text.substring(0, Math.min(80, text.length())));
    }
}
