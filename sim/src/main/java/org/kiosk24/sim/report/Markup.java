package org.kiosk24.sim.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG that is well-formed XML, too. Text and attributes are escaped, and characters that XML does not
 * know are left out.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder(64 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values by turns */
    Markup open(String tag, Object... attributes) {
        begin(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element that never holds anything: of SVG, or one of HTML's void elements. */
    Markup empty(String tag, Object... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element with text only. */
    Markup leaf(String tag, String text, Object... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element with Chinese, and smaller English under or beside it. */
    Markup both(String tag, String zh, String en, Object... attributes) {
        open(tag, attributes).text(zh);
        if (!en.isEmpty())
            text(" ").open("span", "class", "en", "lang", "en").text(en).close();
        return close();
    }

    Markup both(String tag, Word word, Object... attributes) {
        return both(tag, word.zh(), word.en(), attributes);
    }

    Markup text(String text) {
        escape(text, false);
        return this;
    }

    private void begin(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1].toString(), true);
            out.append('"');
        }
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> {
                    if (c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
                        out.appendCodePoint(c);
                }
            }
        });
    }

    /** All that was written; every element must be closed. */
    String page() {
        if (!open.isEmpty())
            throw new IllegalStateException("still open: " + open);
        return "<!DOCTYPE html>\n" + out;
    }
}
