package org.kiosk24.app.cli.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.words.Words;

/** An examination for people: a line for each part, then what to do, the worst first. */
final class Table {
    private final Words words;

    Table(Words words) {
        this.words = words;
    }

    List<String> of(Examination examination) {
        var lines = new ArrayList<String>();
        lines.add(examination.kioskId() + "  " + examination.at());
        examination.parts().forEach((part, worst) -> lines.add("  " + padded(words.say("part", part), 20)
                + padded(words.say("state", worst.state()), 14) + readings(examination, worst)));
        List<Finding> toFix = examination.toFix();
        for (int i = 0; i < toFix.size(); i++)
            lines.addAll(entry(i + 1, toFix.get(i)));
        lines.add(words.say(examination.fit() ? "diag.fit" : "diag.unfit"));
        return lines;
    }

    private List<String> entry(int number, Finding finding) {
        var lines = new ArrayList<String>();
        lines.add("%2d. %s: %s".formatted(number, words.say("part", finding.part()),
                words.say(finding.cause().words())));
        lines.add("    -> " + words.say(finding.cause().fix()));
        if (!finding.seen().isEmpty())
            lines.add("    " + words.say("diag.seen", finding.seen()));
        return lines;
    }

    private static String readings(Examination examination, Finding worst) {
        return examination.findings().stream().filter(f -> f.part() == worst.part()).flatMap(f -> f.readings().stream())
                .map(r -> r.name() + " " + r.value()).collect(Collectors.joining(", "));
    }

    /** Chinese characters are two columns wide. */
    private static String padded(String text, int columns) {
        int width = text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, columns - width));
    }
}
