package org.kiosk24.sim.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The report's names of things, from {@code words.properties}. */
final class Words {
    private final Properties words = new Properties();

    Words() {
        try (var in = new InputStreamReader(Words.class.getResourceAsStream("words.properties"),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("words.properties", e);
        }
    }

    Optional<Word> find(String key) {
        return Optional.ofNullable(words.getProperty(key)).map(value -> {
            int bar = value.indexOf('|');
            return bar < 0 ? new Word(value, "") : new Word(value.substring(0, bar), value.substring(bar + 1));
        });
    }

    /** What has no name here is called by the last part of its key. */
    Word of(String key) {
        return find(key).orElseGet(() -> new Word(key.substring(key.indexOf('.') + 1), ""));
    }

    /** An accident by the name of the catalogue; the same sort has the same word on every line, in every office. */
    Word accident(String name, String what) {
        String device = name.substring(0, name.indexOf('.'));
        String sort = name.substring(name.indexOf('.') + 1);
        String key = device.startsWith("line-")
                ? "accident.line." + (sort.startsWith("late-") ? "late" : sort)
                : device.equals("idcard") && sort.startsWith("sw-") ? "accident.idcard.sw" : "accident." + name;
        String status = key.endsWith(".sw") ? " " + sort.substring(3) : "";
        return find(key).or(() -> find("accident.office." + sort))
                .map(w -> new Word(w.zh() + status, what)).orElseGet(() -> new Word(name, what));
    }

    /** A product by its code, such as HKG3M1T. */
    Word product(String code) {
        if (!code.matches("(HKG|MAC)[1-9][MY][1-9]T"))
            return new Word(code, "");
        String number = code.substring(3, 4);
        boolean months = code.charAt(4) == 'M';
        boolean many = code.charAt(5) == '9';
        Word where = of("product." + code.substring(0, 3));
        return new Word(where.zh() + " " + number + (months ? " 个月 " : " 年 ") + (many ? "多次" : code.charAt(5) + " 次"),
                where.en() + ", " + number + (months ? " months, " : " year, ")
                        + (many ? "any number of entries" : code.charAt(5) + "×"));
    }
}
