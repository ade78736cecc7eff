package org.kiosk24.app.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Chinese words for letters of pinyin without tones: {@code zhongguo} yields 中国. A ü is written {@code v}.
 */
public final class Pinyin {
    /** Completions are named after this many words that fit exactly. */
    private static final int FIRST = 3;
    private static final int COMPLETIONS = 4;

    /** @param letters how many of the letters the word stands for, from the first */
    public record Candidate(String word, int letters) {}

    /** Words of the same syllables. */
    private record Entry(List<String> words, int weight) {}

    /** Loaded when somebody first writes. */
    private static final class Loaded {
        static final Pinyin ALL = read();
    }

    private final NavigableMap<String, List<Entry>> byLetters;

    private Pinyin(NavigableMap<String, List<Entry>> byLetters) {
        this.byLetters = byLetters;
    }

    public static Pinyin dictionary() {
        return Loaded.ALL;
    }

    private static Pinyin read() {
        NavigableMap<String, List<Entry>> entries = new TreeMap<>();
        try (var in = new BufferedReader(new InputStreamReader(Pinyin.class.getResourceAsStream("pinyin.txt"),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine())
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    entries.computeIfAbsent(parts[0].replace(" ", ""), k -> new ArrayList<>(1))
                            .add(new Entry(List.of(parts[1].split(" ")), Integer.parseInt(parts[2])));
                }
        } catch (IOException e) {
            throw new UncheckedIOException("pinyin.txt", e);
        }
        entries.values().forEach(same -> same.sort(Comparator.comparingInt(Entry::weight).reversed()));
        return new Pinyin(entries);
    }

    /**
     * The most probable first: words for all the letters, words that begin with them, words for the first of them.
     *
     * @param letters {@code a} to {@code z}
     * @param most at most so many
     */
    public List<Candidate> candidates(String letters, int most) {
        SequencedSet<Candidate> found = new LinkedHashSet<>();
        List<String> exact = words(letters);
        exact.stream().limit(FIRST).forEach(w -> found.add(new Candidate(w, letters.length())));
        if (!letters.isEmpty())
            completions(letters).forEach(w -> found.add(new Candidate(w, letters.length())));
        exact.forEach(w -> found.add(new Candidate(w, letters.length())));
        for (int end = letters.length() - 1; end > 0 && found.size() < most; end--) {
            int used = end;
            List<String> shorter = words(letters.substring(0, end));
            shorter.forEach(w -> found.add(new Candidate(w, used)));
            if (found.isEmpty())
                completions(letters.substring(0, end)).forEach(w -> found.add(new Candidate(w, used)));
        }
        return found.stream().limit(most).toList();
    }

    /** The best of each reading of the letters, then the others. */
    private List<String> words(String letters) {
        List<Entry> entries = byLetters.getOrDefault(letters, List.of());
        return Stream.concat(entries.stream().map(e -> e.words().getFirst()),
                entries.stream().flatMap(e -> e.words().stream().skip(1))).toList();
    }

    private Stream<String> completions(String letters) {
        return byLetters.subMap(letters, false, letters + '{', false).values().stream().flatMap(List::stream)
                .sorted(Comparator.comparingInt(Entry::weight).reversed()).limit(COMPLETIONS)
                .map(e -> e.words().getFirst());
    }
}
