package org.kiosk24.device.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.link.Direction;

class ReceiptMaskerTest {
    @Test
    void commands_stay_and_all_that_a_slip_says_is_hidden_in_any_pieces() {
        byte[] bytes = SlipBytes.of(new Slip(List.of(new Slip.Title("李A"), new Slip.Text("42"), new Slip.Qr("K2"))),
                32);
        String hidden = "1b401c261b3322" + "1b61011d21111b45011b333c" + "2a2a2a" + "0a1b33221b45001d2100" + "1b6100"
                + "2a2a0a"
                + "1b4a18" + "1b6101"
                + "1d286b04003141" + "2a2a" + "1d286b03003143" + "2a" + "1d286b03003145" + "2a" + "1d286b05003150"
                + "2a2a2a" + "1d286b03003151" + "2a" + "1b6100" + "1b4a18" + "1d564230";
        assertEquals(hidden, HexFormat.of().formatHex(new ReceiptMasker().mask(Direction.TO_DEVICE, bytes)));
        var masker = new ReceiptMasker();
        var pieces = new StringBuilder();
        for (byte b : bytes)
            pieces.append(HexFormat.of().formatHex(masker.mask(Direction.TO_DEVICE, new byte[]{b})));
        assertEquals(hidden, pieces.toString());
    }

    @Test
    void status_questions_and_answers_are_shown_and_echoes_are_not() {
        byte[] question = HexFormat.of().parseHex("1004011d7201");
        assertArrayEquals(question, new ReceiptMasker().mask(Direction.TO_DEVICE, question));
        assertEquals("123a0c2a2a", HexFormat.of()
                .formatHex(new ReceiptMasker().mask(Direction.TO_HOST, HexFormat.of().parseHex("123a0c4c49"))));
    }
}
