package org.kiosk24.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path CODE = Path.of("src/main/java");
    /** A string of the code: everything between quotation marks of one line, or of a text block. */
    private static final Pattern STRING = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"",
            Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** Where Chinese in the code is no prose of the kiosk: made-up values to look at, what ID cards say. */
    private static final Set<String> MAY_SPEAK = Set.of("VisitSamples.java", "SheetSamples.java",
            "ReceiptCommand.java", "IdCardCommand.java");

    @Test
    void every_text_is_there_in_every_language_with_the_same_places_for_values() {
        Words chinese = Words.of(Language.CHINESE);
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            assertEquals(new TreeSet<>(chinese.keys()), new TreeSet<>(words.keys()), language.name());
            for (String key : chinese.keys())
                for (String place : List.of("{0}", "{1}", "{2}", "{3}"))
                    assertEquals(chinese.say(key).contains(place), words.say(key).contains(place),
                            language + " " + key + " " + place);
        }
    }

    /** A key is used where it stands in the code, or where its beginning up to a dot does and the rest is computed. */
    @Test
    void every_text_is_used() throws IOException {
        Set<String> strings = strings().stream().map(Found::text).collect(Collectors.toSet());
        List<String> unused = Words.of(Language.CHINESE).keys().stream().filter(key -> !used(key, strings)).sorted()
                .toList();
        assertEquals(List.of(), unused);
    }

    private static boolean used(String key, Set<String> strings) {
        if (strings.contains(key))
            return true;
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String head = key.substring(0, dot);
            if (strings.contains(head + ".") || !head.contains(".") && strings.contains(head))
                return true;
        }
        int last = key.lastIndexOf('.');
        return strings.contains(key.substring(0, last));
    }

    @Test
    void no_code_speaks_chinese() throws IOException {
        List<String> prose = strings().stream().filter(f -> !MAY_SPEAK.contains(f.file))
                .filter(f -> CHINESE.matcher(f.text).find()).map(Found::toString).toList();
        assertEquals(List.of(), prose);
    }

    private record Found(String file, String text) {}

    private static List<Found> strings() throws IOException {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?m)^\\s*(\\*|//|/\\*).*$", "");
                for (Matcher m = STRING.matcher(code); m.find();)
                    found.add(new Found(file.getFileName().toString(), m.group().replaceAll("^\"+|\"+$", "")));
            }
        }
        assertTrue(found.size() > 500, "the code was not found");
        return found;
    }

    /** A character that GB 2312 has and Big5 lacks is a simplified one, but for one that Hong Kong writes so. */
    @Test
    void no_simplified_character_stands_in_traditional_words() {
        Words words = Words.of(Language.TRADITIONAL);
        List<String> simplified = new ArrayList<>();
        for (String key : words.keys())
            words.say(key).codePoints().filter(c -> CHINESE.matcher(Character.toString(c)).matches())
                    .mapToObj(Character::toString)
                    .filter(c -> encodes("GB2312", c) && !encodes("Big5", c))
                    .filter(c -> !c.equals("着")).forEach(c -> simplified.add(key + ": " + c));
        assertEquals(List.of(), simplified);
    }

    @Test
    void simplified_characters_are_recognised() {
        for (String simplified : List.of("证", "请", "码", "设", "载"))
            assertTrue(encodes("GB2312", simplified) && !encodes("Big5", simplified), simplified);
    }

    private static boolean encodes(String charset, String text) {
        return Charset.forName(charset).newEncoder().canEncode(text);
    }
}
