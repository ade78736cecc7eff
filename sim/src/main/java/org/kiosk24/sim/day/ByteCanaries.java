package org.kiosk24.sim.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Canaries} as they stand in bytes, by one or more character sets. */
final class ByteCanaries {
    private final byte[][] patterns;
    private final String[] words;
    /** By the first two bytes. */
    private final boolean[] beginnings = new boolean[1 << 16];

    /** @param least bytes; what is shorter would be found by chance where bytes are random */
    ByteCanaries(Canaries canaries, int least, Charset... charsets) {
        Map<String, String> wordByBytes = new LinkedHashMap<>();
        for (String word : canaries.words())
            for (Charset charset : charsets)
                wordByBytes.putIfAbsent(latin(word.getBytes(charset)), word);
        wordByBytes.keySet().removeIf(bytes -> bytes.length() < least);
        words = wordByBytes.values().toArray(String[]::new);
        patterns = wordByBytes.keySet().stream().map(b -> b.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
        for (byte[] pattern : patterns)
            beginnings[beginning(pattern, 0)] = true;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** How long the longest is. */
    int longest() {
        return Stream.of(patterns).mapToInt(p -> p.length).max().orElse(0);
    }

    /** Whose data the first so many bytes give away, in a form that does not do it again. */
    Optional<String> in(byte[] bytes, int length) {
        for (int i = 0; i + 1 < length; i++)
            if (beginnings[beginning(bytes, i)])
                for (int n = 0; n < patterns.length; n++)
                    if (i + patterns[n].length <= length
                            && Arrays.equals(bytes, i, i + patterns[n].length, patterns[n], 0, patterns[n].length))
                        return Optional.of(Canaries.masked(words[n]));
        return Optional.empty();
    }

    /** Of every file in a folder, those that give somebody's data away: name of the file and whose. */
    List<String> inFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(file -> in(file).map(who -> file.getFileName() + " gives " + who + " away")
                    .stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be searched", e);
        }
    }

    private Optional<String> in(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return in(bytes, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be searched", e);
        }
    }
}
