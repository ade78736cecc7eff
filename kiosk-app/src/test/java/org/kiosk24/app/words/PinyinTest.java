package org.kiosk24.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.words.Pinyin.Candidate;

class PinyinTest {
    private static List<Candidate> candidates(String letters) {
        return Pinyin.dictionary().candidates(letters, 60);
    }

    @ParameterizedTest
    @CsvSource({"zhongguo, 中国", "wuhan, 武汉", "zhang, 张", "lv, 率", "xian, 先"})
    void the_most_usual_word_for_all_the_letters_comes_first(String letters, String word) {
        assertEquals(new Candidate(word, letters.length()), candidates(letters).getFirst());
    }

    @Test
    void letters_that_can_be_divided_in_two_ways_mean_both() {
        List<String> words = candidates("xian").stream().map(Candidate::word).limit(8).toList();
        assertTrue(words.containsAll(List.of("先", "西安")), words.toString());
    }

    @Test
    void a_name_that_is_no_word_is_written_character_by_character() {
        Candidate first = candidates("zhangyiming").stream().filter(c -> c.word().equals("张")).findFirst()
                .orElseThrow();
        assertEquals(5, first.letters());
    }

    @Test
    void any_letters_yield_different_words_for_some_of_them_from_the_first() {
        SplittableRandom random = new SplittableRandom(20261123);
        for (int i = 0; i < 400; i++) {
            StringBuilder letters = new StringBuilder();
            for (int j = random.nextInt(1, 24); j > 0; j--)
                letters.append((char) random.nextInt('a', 'z' + 1));
            List<Candidate> found = candidates(letters.toString());
            assertTrue(found.size() <= 60);
            assertEquals(found.size(), new HashSet<>(found).size(), letters.toString());
            for (Candidate each : found)
                assertTrue(each.letters() >= 1 && each.letters() <= letters.length(), letters + " " + each);
        }
    }
}
