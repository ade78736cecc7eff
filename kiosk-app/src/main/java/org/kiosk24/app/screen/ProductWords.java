package org.kiosk24.app.screen;

import org.kiosk24.app.words.Words;
import org.kiosk24.app.bureau.Bureau.Product;

/** A product in a citizen's words. Codes that have no words yet are shown as they are. */
public record ProductWords(Words words, Product product) {
    /** Multiple entries, as the bureau writes it. */
    private static final int MULTIPLE = 9;

    public String destination() {
        return words.sayOr("destination." + product.destination(), product.destination());
    }

    public String kind() {
        return words.sayOr("kind." + product.kind(), product.kind());
    }

    /** {@code 3个月}, {@code 1 year}. */
    public String period() {
        String period = product.period();
        if (!period.matches("[1-9][0-9]?[MY]"))
            return period;
        int count = Integer.parseInt(period.substring(0, period.length() - 1));
        String unit = period.endsWith("M") ? "months" : "years";
        return words.say("period." + unit + (count == 1 ? ".one" : ""), count);
    }

    /** {@code 1次}, {@code multiple entries}. */
    public String entries() {
        return product.entries() == MULTIPLE
                ? words.say("entries.multiple")
                : words.say(product.entries() == 1 ? "entries.one" : "entries.some", product.entries());
    }

    /** {@code 3个月1次}, {@code 3 months, one entry}. */
    public String validity() {
        return words.say("product.validity", period(), entries());
    }

    public String stay() {
        return words.say("product.stay", product.stayDays());
    }

    public String fee() {
        return Words.yuan(product.feeFen());
    }

    /** All in one line: {@code 香港 · 团队旅游 · 3个月1次}. */
    public String line() {
        return words.say("product.line", destination(), kind(), validity());
    }
}
