package org.kiosk24.sim.field;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosk24.device.link.Recording;
import org.kiosk24.sim.solo.RecordedDevice;
import org.kiosk24.sim.solo.Serial;

/**
 * The JUnit test of a transcript: the driver's calls are found by playing the record to the real driver, each call
 * chosen by what the recorded host says next, up to the end of the record or to the first call that does not end well.
 *
 * @param text of the Java file
 * @param calls how often the driver is called in it
 * @param failure how the test fails with the driver as it is now; empty if it passes
 * @param left so many turns of the recorded host are not in the test, being behind its failure, or no call's
 */
public record TestSource(String text, int calls, Optional<String> failure, int left) {
    private static final Pattern BEGUN = Pattern.compile("# .* from ([0-9T:.-]+Z)");
    private static final Instant SOMETIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MOST_CALLS = 500;
    /** A string constant of a class holds 65,535 bytes. */
    private static final int LARGEST_PART = 48_000;

    /**
     * Makes a test.
     *
     * @param name of the transcript, for people
     * @param transcript its lines
     * @param packageName may be empty
     * @throws IOException if that is no transcript
     */
    public static TestSource of(String name, List<String> transcript, Serial kind, String packageName,
            String className) throws IOException {
        var recording = Recording.parse(name, transcript);
        Instant begun = begun(transcript);
        var field = new FieldRecord(recording, kind, begun);
        var found = new Found();
        try {
            field.plays((line, time) -> {
                Calls calls = Calls.of(kind, field, line, time);
                found.calls = calls;
                found.play(field, time);
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
        return new TestSource(found.text(name, transcript, kind, begun, packageName, className),
                found.statements.size(), found.failure, found.left);
    }

    private static Instant begun(List<String> transcript) {
        for (String line : transcript.subList(0, Math.min(3, transcript.size()))) {
            Matcher matcher = BEGUN.matcher(line);
            if (matcher.matches())
                return Instant.parse(matcher.group(1));
        }
        return SOMETIME;
    }

    /** What playing the record has shown. */
    private static final class Found {
        private final List<String> statements = new ArrayList<>();
        private Calls calls;
        private Optional<String> failure = Optional.empty();
        private int left;

        void play(FieldRecord field, org.kiosk24.device.time.Time time) {
            List<RecordedDevice.Turn> ahead = field.ahead();
            while (statements.size() < MOST_CALLS && failure.isEmpty()) {
                Optional<Calls.Call> call = calls.next(ahead);
                if (call.isEmpty())
                    break;
                statements.add(call.get().source());
                try {
                    call.get().act().run();
                } catch (AssertionError e) {
                    failure = Optional.of(e.getMessage());
                }
                time.sleep(Duration.ofMillis(1));
                List<RecordedDevice.Turn> then = field.ahead();
                if (bytes(then) == bytes(ahead))
                    break;
                ahead = then;
            }
            left = ahead.size();
        }

        private static int bytes(List<RecordedDevice.Turn> turns) {
            return turns.stream().mapToInt(t -> t.bytes().length).sum();
        }

        String text(String name, List<String> transcript, Serial kind, Instant begun, String packageName,
                String className) {
            var text = new StringBuilder();
            if (!packageName.isEmpty())
                text.append("package ").append(packageName).append(";\n\n");
            imports().forEach(i -> text.append("import ").append(i).append(";\n"));
            text.append("\n/** Made of the wire transcript ").append(name).append(". */\nclass ").append(className)
                    .append(" {\n");
            List<String> parts = parts(transcript);
            for (int i = 0; i < parts.size(); i++)
                text.append("    private static final String ").append(constant(i, parts.size())).append(" = \"\"\"\n")
                        .append(parts.get(i)).append("            \"\"\";\n");
            text.append("\n    @Test\n    void the_driver_gets_through_what_was_recorded() throws Exception {\n")
                    .append("        var field = FieldRecord.of(\"").append(kind).append("\", \"").append(begun)
                    .append('"');
            for (int i = 0; i < parts.size(); i++)
                text.append(", ").append(constant(i, parts.size()));
            text.append(");\n        field.plays((line, time) -> {\n            var driver = ").append(calls.driver())
                    .append(";\n");
            if (!calls.before().isEmpty())
                text.append("            ").append(calls.before()).append('\n');
            statements.forEach(s -> text.append(s.indent(12)));
            return text.append("        });\n    }\n}\n").toString();
        }

        private List<String> imports() {
            var names = new TreeSet<>(calls.imports().stream()
                    .filter(c -> statements.stream().anyMatch(s -> s.contains(c.getSimpleName()))
                            || calls.driver().contains(c.getSimpleName())
                            || calls.before().contains(c.getSimpleName()))
                    .map(Class::getName).toList());
            names.addAll(Arrays.asList("org.junit.jupiter.api.Test", FieldRecord.class.getName()));
            return List.copyOf(names).stream().sorted().toList();
        }
    }

    private static String constant(int part, int parts) {
        return parts == 1 ? "RECORD" : "RECORD_" + (part + 1);
    }

    /** As the inside of text blocks. */
    private static List<String> parts(List<String> transcript) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (String line : transcript) {
            part.append("            ").append(line.stripTrailing().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('\n');
            if (part.length() > LARGEST_PART) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        if (!part.isEmpty())
            parts.add(part.toString());
        return parts;
    }
}
