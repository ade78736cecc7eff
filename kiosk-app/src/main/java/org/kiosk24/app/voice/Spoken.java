package org.kiosk24.app.voice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;

/** Written text as it is said: money as money, dates as dates, numbers of things digit by digit, what is hidden as hidden. */
final class Spoken {
    private static final Pattern MONEY = Pattern.compile("[¥￥](\\d+)(?:\\.(\\d\\d))?");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern HIDDEN_NAME = Pattern.compile("(\\p{IsHan})(\\*+)");
    /** A permit, a case, a phone: letters, digits and stars, at least three of them digits. */
    private static final Pattern NUMBER = Pattern
            .compile("(?<![\\w*-])(?=(?:[A-Z*-]*\\d){3})[A-Z0-9*]+(?:-[A-Z0-9*]+)*(?![\\w*])");
    private static final int LONGEST_COUNT = 4;

    private final Words words;

    Spoken(Words words) {
        this.words = words;
    }

    String of(String written) {
        String text = written.replace('\n', ' ').replace(" · ", words.say("voice.and")).replace("…", " ");
        text = MONEY.matcher(text).replaceAll(this::money);
        text = DATE.matcher(text).replaceAll(this::date);
        text = HIDDEN_NAME.matcher(text).replaceAll(m -> m.group(1)
                + Words.of(Language.CHINESE).say("voice.someone").repeat(m.group(2).length()));
        text = NUMBER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(number(m.group())));
        return text.replaceAll("\\*+", " " + words.say("voice.hidden") + " ").replaceAll(" +", " ").strip();
    }

    /** Each sign by itself. */
    String digits(String number) {
        StringBuilder said = new StringBuilder();
        boolean hidden = false;
        for (char c : number.toCharArray()) {
            if (c == '*' && !hidden)
                said.append(' ').append(words.say("voice.hidden"));
            else if (Character.isLetterOrDigit(c))
                said.append(' ').append(c);
            else if (c == '-' || c == ' ')
                said.append(',');
            hidden = c == '*';
        }
        return said.toString().strip();
    }

    String yuan(int fen) {
        return of(Words.yuan(fen));
    }

    private String number(String number) {
        boolean count = number.length() <= LONGEST_COUNT && number.chars().allMatch(Character::isDigit);
        return count ? number : digits(number);
    }

    private String money(MatchResult m) {
        String fen = m.group(2);
        boolean round = fen == null || fen.equals("00");
        return words.say("voice.yuan", round ? m.group(1) : m.group(1) + "." + fen);
    }

    private String date(MatchResult m) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)),
                    Integer.parseInt(m.group(3)));
            return date.format(DateTimeFormatter.ofPattern(words.say("voice.date"), words.language().locale()));
        } catch (DateTimeException e) {
            return m.group();
        }
    }
}
