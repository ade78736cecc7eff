package org.kiosk24.app.custody;

import java.time.Instant;

/** What two persons say of the bins, to be signed: one line for each fact, without personal data. */
final class Statement {
    private Statement() {}

    static String of(String kioskId, Instant at, Bins bins) {
        Bins.Opening opening = bins.opening().orElseThrow();
        var text = new StringBuilder();
        line(text, "kiosk", kioskId);
        line(text, "opening", opening.number());
        line(text, "at", at);
        line(text, "first", opening.first());
        line(text, "second", opening.second().orElseThrow());
        opening.counted().forEach((bin, found) -> line(text, "bin " + bin,
                "expected " + bins.expected(bin) + ", found " + found));
        bins.permits().forEach((order, bin) -> line(text, "permit of " + order, "bin " + bin));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
