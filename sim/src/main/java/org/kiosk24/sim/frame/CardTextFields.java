package org.kiosk24.sim.frame;

import java.nio.charset.StandardCharsets;
import org.kiosk24.device.idcard.TextBlock;

/** The text of an ID card in its four layouts (GA/T 490): 256 bytes, UTF-16LE. */
final class CardTextFields {
    private final Cursor cursor;
    private final int start;

    CardTextFields(Cursor cursor) {
        this.cursor = cursor;
        start = cursor.at();
    }

    void pass() {
        switch (cursor.peek(248)) {
            case 'J' -> {
                common("name", "sex", "");
                text(188, "authority").text(204, "valid from").text(220, "valid to").text(238, "travel permit")
                        .text(242, "times issued").text(248, "reserved");
                layout("residence permit of a Hong Kong, Macao or Taiwan resident");
            }
            case 'I' -> {
                text(120, "name").text(122, "sex").text(152, "number").text(158, "nationality")
                        .text(188, "Chinese name").text(204, "valid from").text(220, "valid to").text(236, "birth")
                        .text(240, "version").text(248, "authority's code");
                layout("foreigner's card of 2017");
            }
            case 'Y' -> {
                text(30, "Chinese name").text(32, "sex").text(36, "times renewed").text(52, "birth").text(122, "name")
                        .text(158, "number").text(188, "reserved").text(204, "valid from").text(220, "valid to")
                        .text(242, "name, continued").text(248, "nationality");
                layout("foreigner's card of 2023");
            }
            default -> {
                common("name", "sex", "ethnicity");
                text(188, "authority").text(204, "valid from").text(220, "valid to").text(248, "reserved");
                layout("resident ID card");
            }
        }
        text(TextBlock.BYTES, "reserved");
    }

    private void common(String name, String sex, String ethnicity) {
        text(30, name).text(32, sex).text(36, ethnicity.isEmpty() ? "reserved" : ethnicity).text(52, "birth")
                .text(122, "address").text(158, "number");
    }

    private void layout(String meaning) {
        cursor.pass(2, "layout", utf16(2), meaning);
    }

    /** Passes all up to this byte of the text. */
    private CardTextFields text(int end, String name) {
        int length = start + end - cursor.at();
        String value = utf16(length);
        cursor.pass(length, name, value, value.contains("*") ? "hidden" : "");
        return this;
    }

    private String utf16(int length) {
        return new String(cursor.bytes(length), StandardCharsets.UTF_16LE).stripTrailing();
    }
}
