package org.kiosk24.sim.script;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosk24.app.config.Nearest;

/** Reads one line. Total: any line is a rule, or wrong at a column. */
final class RuleReader {
    private static final Pattern ORDINAL = Pattern.compile("([0-9]{1,6})(st|nd|rd|th)");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,7}) ?(ms|s|min|h)");
    private static final String TRIGGERS = "expected \"after the 2nd ...\", \"at every 3rd ...\", \"when ...\","
            + " \"at 30 s\" or \"every 5 min\"";
    private static final int LONGEST_HINTED = 60;
    private final int line;
    private final Words words;
    private final Cast cast;

    /** What was expected where. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final int column;

        Wrong(int column, String message) {
            super(message);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    RuleReader(String text, int line, Cast cast) {
        this.line = line;
        this.cast = cast;
        words = Words.of(text);
    }

    Rule rule() throws Wrong {
        int comma = words.indexOf(",");
        if (comma < 0) {
            trigger(words);
            throw new Wrong(words.end(), "expected a comma and what is to happen then");
        }
        Rule.Trigger trigger = trigger(words.until(comma));
        Words act = words.from(comma + 1);
        Optional<Duration> lasts = Optional.empty();
        if (act.size() >= 2 && act.starts(act.at(0)) && act.from(act.size() - 2).starts("until", "mended"))
            act = act.until(act.size() - 2);
        int tail = act.lastIndexOf("for");
        if (tail >= 0) {
            lasts = Optional.of(duration(act.from(tail + 1)));
            act = act.until(tail);
        }
        Rule.Act what = new ActReader(act, cast).act();
        if (lasts.isPresent() && !(what instanceof Rule.HangUp || what instanceof Rule.Break))
            throw new Wrong(act.end(), "only what is broken or hung up can be so for a while");
        return new Rule(line, words.text().replace(" ,", ","), trigger, what, lasts);
    }

    private static Rule.Trigger trigger(Words words) throws Wrong {
        switch (words.at(0)) {
            case "when" -> {
                return new Rule.EveryNth(happening(words.from(1), Happening::sentence), 1);
            }
            case "every" -> {
                return new Rule.Every(duration(words.from(1)));
            }
            case "after", "at" -> {
                return words.at(1).equals("every") ? everyNth(words.from(2)) : nth(words.from(1));
            }
            default -> throw new Wrong(words.column(), TRIGGERS);
        }
    }

    private static Rule.Trigger everyNth(Words words) throws Wrong {
        boolean counted = ORDINAL.matcher(words.at(0)).matches();
        int n = counted ? ordinal(words) : 1;
        return new Rule.EveryNth(happening(words.from(counted ? 1 : 0), Happening::event), n);
    }

    private static Rule.Trigger nth(Words words) throws Wrong {
        boolean named = words.at(0).equals("the");
        if (!named && !ORDINAL.matcher(words.at(0)).matches())
            return new Rule.At(duration(words));
        Words counted = words.from(named ? 1 : 0);
        int n = ordinal(counted);
        return new Rule.Nth(happening(counted.from(1), Happening::event), n);
    }

    private static int ordinal(Words words) throws Wrong {
        Matcher ordinal = ORDINAL.matcher(words.at(0));
        if (!ordinal.matches() || Integer.parseInt(ordinal.group(1)) == 0)
            throw new Wrong(words.column(), "expected 1st, 2nd, 3rd ...");
        return Integer.parseInt(ordinal.group(1));
    }

    private static Happening happening(Words words, Function<Happening, String> phrase) throws Wrong {
        String wanted = words.plain();
        List<String> known = Arrays.stream(Happening.values()).map(phrase).toList();
        for (Happening happening : Happening.values())
            if (Called.plain(phrase.apply(happening)).equals(wanted))
                return happening;
        throw new Wrong(words.column(), unknown("happening", words, known));
    }

    static String unknown(String kind, Words words, List<String> known) {
        if (words.isEmpty())
            return "expected one of " + String.join(", ", known);
        String text = words.text();
        String shown = text.length() > LONGEST_HINTED ? text.substring(0, LONGEST_HINTED) + "..." : text;
        return "no " + kind + " \"" + shown + "\"; " + Nearest.hint(shown, known);
    }

    private static Duration duration(Words words) throws Wrong {
        Matcher found = DURATION.matcher(words.text().toLowerCase(java.util.Locale.ROOT));
        if (!found.matches() || Long.parseLong(found.group(1)) == 0)
            throw new Wrong(words.column(), "expected a time such as 300 ms, 20 s, 2 min or 1 h");
        long n = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "ms" -> Duration.ofMillis(n);
            case "s" -> Duration.ofSeconds(n);
            case "min" -> Duration.ofMinutes(n);
            default -> Duration.ofHours(Math.min(n, 1_000_000));
        };
    }
}
