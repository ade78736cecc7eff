package org.kiosk24.sim.idcard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.kiosk24.device.idcard.IdCard;

/**
 * Writes the text block of a card: 256 bytes of UTF-16LE in fixed fields padded with U+0020 (GA/T 490). What does not
 * fit a field is cut, as on a real card.
 */
final class CardText {
    private final byte[] bytes = new byte[256];

    private CardText() {
        for (int at = 0; at < bytes.length; at += 2)
            bytes[at] = ' ';
    }

    static byte[] of(IdCard card) {
        var text = new CardText();
        switch (card) {
            case IdCard.Resident r -> {
                text.put(0, 30, r.name());
                text.put(30, 2, r.sex());
                text.put(32, 4, r.ethnicity());
                text.put(36, 16, r.birth());
                text.put(52, 70, r.address());
                text.put(122, 36, r.idNumber());
                text.put(158, 30, r.authority());
            }
            case IdCard.HkMacaoTaiwan h -> {
                text.put(0, 30, h.name());
                text.put(30, 2, h.sex());
                text.put(36, 16, h.birth());
                text.put(52, 70, h.address());
                text.put(122, 36, h.idNumber());
                text.put(158, 30, h.authority());
                text.put(220, 18, h.travelPermitNumber());
                text.put(238, 4, h.issueCount());
                text.put(248, 2, "J");
            }
            case IdCard.Foreigner2017 f -> {
                text.put(0, 120, f.name());
                text.put(120, 2, f.sex());
                text.put(122, 30, f.idNumber());
                text.put(152, 6, f.nationality());
                text.put(158, 30, f.chineseName());
                text.put(220, 16, f.birth());
                text.put(236, 4, f.version());
                text.put(240, 8, f.authorityCode());
                text.put(248, 2, "I");
            }
            case IdCard.Foreigner2023 f -> {
                text.put(0, 30, f.chineseName());
                text.put(30, 2, f.sex());
                text.put(32, 4, f.renewalCount());
                text.put(36, 16, f.birth());
                text.put(52, 70, f.name());
                if (f.name().length() > 35)
                    text.put(220, 22, f.name().substring(35));
                text.put(122, 36, f.idNumber());
                text.put(242, 6, f.nationality());
                text.put(248, 2, "Y");
                text.put(250, 6, f.oldNumberLink());
            }
        }
        text.put(188, 16, card.validFrom());
        text.put(204, 16, card.validTo());
        return text.bytes;
    }

    /** One field of UTF-16LE text, used on its own by the answer to 30 03. */
    static byte[] field(String value, int length) {
        var text = new CardText();
        text.put(0, length, value);
        return Arrays.copyOf(text.bytes, length);
    }

    private void put(int offset, int length, String value) {
        for (int i = 0; i < Math.min(value.length(), length / 2); i++) {
            bytes[offset + 2 * i] = (byte) value.charAt(i);
            bytes[offset + 2 * i + 1] = (byte) (value.charAt(i) >> 8);
        }
    }

    private void put(int offset, int length, IdCard.Sex sex) {
        put(offset, length, String.valueOf(sex.code()));
    }

    private void put(int offset, int length, LocalDate date) {
        put(offset, length, date.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private void put(int offset, int length, Optional<LocalDate> date) {
        put(offset, length, date.map(d -> d.format(DateTimeFormatter.BASIC_ISO_DATE)).orElse("长期"));
    }
}
