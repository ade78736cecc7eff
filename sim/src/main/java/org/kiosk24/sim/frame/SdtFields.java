package org.kiosk24.sim.frame;

import java.util.List;
import org.kiosk24.device.idcard.Request;
import org.kiosk24.device.idcard.StatusWord;
import org.kiosk24.device.idcard.TextBlock;
import org.kiosk24.device.link.Direction;

/** GA/T 467: preamble, length, request or answer, check byte; a card's text by GA/T 490. */
public final class SdtFields implements FrameFields {
    private static final int PREAMBLE = 5;
    private static final int LENGTH = 2;
    private static final int PORTRAIT = 1024;
    private static final int FINGERPRINTS = 6;

    @Override
    public List<Field> of(Direction direction, byte[] frame) {
        var cursor = new Cursor(frame);
        if (!begins(frame)) {
            cursor.rest("outside", "no preamble AA AA AA 96 69");
            return cursor.fields();
        }
        cursor.hex(PREAMBLE, "preamble", "begins every frame");
        int length = cursor.number();
        cursor.pass(LENGTH, "length", String.valueOf(length), "of the body and its check byte");
        int body = Math.max(0, Math.min(length - 1, cursor.left()));
        if (direction == Direction.TO_DEVICE)
            request(cursor, body);
        else
            answer(cursor, body);
        int end = PREAMBLE + LENGTH + body;
        if (cursor.at() < end)
            cursor.hex(end - cursor.at(), "data", "");
        if (cursor.left() > 0)
            cursor.hex(1, "check", Cursor.agrees(cursor.peek(0), cursor.xor(PREAMBLE, end)));
        cursor.rest("behind", "after the frame's end");
        return cursor.fields();
    }

    private static boolean begins(byte[] frame) {
        return frame.length >= PREAMBLE && frame[0] == (byte) 0xAA && frame[1] == (byte) 0xAA
                && frame[2] == (byte) 0xAA && frame[3] == (byte) 0x96 && frame[4] == 0x69;
    }

    private static void request(Cursor cursor, int body) {
        int cmd = cursor.peek(0);
        int para = cursor.peek(1);
        if (body < 2)
            return;
        String meaning = switch (cmd) {
            case 0x60 -> "60 %02X set line speed".formatted(para);
            case 0x61 -> "61 %02X limit RF frame".formatted(para);
            default -> "unknown";
        };
        for (Request.Command command : Request.Command.values())
            if (command.is(cmd, para))
                meaning = command.title();
        cursor.hex(1, "command", meaning.length() > 6 ? meaning.substring(6) : meaning);
        cursor.hex(1, "parameter", "");
    }

    private static void answer(Cursor cursor, int body) {
        if (body < 3)
            return;
        cursor.hex(2, "SW1 SW2", "passed through from the card");
        cursor.hex(1, "SW3", StatusWord.of(cursor.peek(0)).meaning());
        int data = body - 3;
        int both = TextBlock.BYTES + PORTRAIT;
        switch (data) {
            case 4 -> cursor.hex(4, "card's IIN", "");
            case 8 -> cursor.hex(8, "card's number", "");
            case 16 -> sam(cursor);
            case 28 -> cursor.hex(28, "chip's number", "IIN, SN, DN");
            case 70 -> cursor.hex(70, "newest address", "hidden");
            default -> {
                int prints = data - both - FINGERPRINTS;
                if (data == both + 4)
                    card(cursor, 0, 0);
                else if (prints == 0 || prints == 512 || prints == 1024)
                    card(cursor, 2, prints);
            }
        }
    }

    private static void sam(Cursor cursor) {
        cursor.hex(2, "SAM class", "").hex(2, "SAM type", "").hex(4, "SAM batch", "").hex(8, "SAM number", "");
    }

    private static void card(Cursor cursor, int printsLength, int prints) {
        cursor.pass(2, "text length", String.valueOf(cursor.number()), "bytes");
        cursor.pass(2, "portrait length", String.valueOf(cursor.number()), "bytes");
        if (printsLength > 0)
            cursor.pass(2, "fingerprint length", String.valueOf(cursor.number()), "bytes");
        new CardTextFields(cursor).pass();
        cursor.hex(8, "portrait's head", "WL, 102 by 126");
        cursor.hex(PORTRAIT - 8, "portrait", "hidden");
        if (prints > 0)
            cursor.hex(prints, "fingerprints", "hidden");
    }
}
