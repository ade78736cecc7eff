package org.kiosk24.sim.frame;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.device.link.Direction;

/** ESC/POS, command by command, and the bytes of the printer's real-time status. */
public final class SlipFields implements FrameFields {
    private static final int LF = 0x0A;

    @Override
    public List<Field> of(Direction direction, byte[] frame) {
        var cursor = new Cursor(frame);
        while (cursor.left() > 0)
            if (direction == Direction.TO_HOST)
                cursor.hex(1, "status", status(cursor.peek(0)));
            else
                command(cursor);
        return cursor.fields();
    }

    private static void command(Cursor cursor) {
        int n = cursor.peek(2);
        switch (cursor.peek(0) << 8 | Math.max(0, cursor.peek(1))) {
            case 0x1B40 -> cursor.hex(2, "initialise", "");
            case 0x1C26 -> cursor.hex(2, "Chinese", "on");
            case 0x1C2E -> cursor.hex(2, "Chinese", "off");
            case 0x1B61 -> cursor.hex(3, "align", n == 0 ? "left" : n == 1 ? "centre" : "right");
            case 0x1B45 -> cursor.hex(3, "bold", (n & 1) == 1 ? "on" : "off");
            case 0x1B33 -> cursor.hex(3, "line spacing", n + " dots");
            case 0x1B4A -> cursor.hex(3, "feed", n + " dots");
            case 0x1D21 -> cursor.hex(3, "size", ((n >> 4 & 7) + 1) + " wide, " + ((n & 7) + 1) + " high");
            case 0x1D72 -> cursor.hex(3, "tell status", "when all is printed");
            case 0x1D56 -> cursor.hex(n == 65 || n == 66 ? 4 : 3, "cut", cursor.peek(3) < 0 || n < 65
                    ? ""
                    : "after " + cursor.peek(3) + " dots");
            case 0x1D28 -> code(cursor);
            case 0x1004 -> cursor.hex(3, "status question", switch (n) {
                case 1 -> "printer";
                case 2 -> "why offline";
                case 3 -> "errors";
                case 4 -> "paper";
                default -> "";
            });
            default -> other(cursor);
        }
    }

    private static void code(Cursor cursor) {
        int length = 5 + Math.max(0, cursor.peek(3)) + 256 * Math.max(0, cursor.peek(4));
        String meaning = switch (cursor.peek(6)) {
            case 0x41 -> "model";
            case 0x43 -> cursor.peek(7) + " dots a module";
            case 0x45 -> "error correction";
            case 0x50 -> "store, content hidden";
            case 0x51 -> "print";
            default -> "";
        };
        cursor.hex(length, "QR code", meaning);
    }

    private static void other(Cursor cursor) {
        int b = cursor.peek(0);
        if (b == LF) {
            cursor.hex(1, "line feed", "");
            return;
        }
        if (b == 0x1B || b == 0x1C || b == 0x1D) {
            cursor.hex(2, "command", "unknown");
            return;
        }
        int n = 1;
        while (cursor.peek(n) >= 0x20)
            n++;
        boolean hidden = b == '*';
        cursor.pass(n, b < 0x20 ? "control" : "text", n + (n == 1 ? " byte" : " bytes"), hidden ? "hidden" : "");
    }

    /** The bits that mean something whatever was asked, by the questions that ask for them. */
    private static String status(int b) {
        if ((b & 0x93) != 0x12)
            return "paper: " + ((b & 0x0C) != 0 ? "at its end" : (b & 0x03) != 0 ? "near its end" : "enough");
        var set = new ArrayList<String>();
        for (int bit : new int[]{2, 3, 5, 6})
            if ((b >> bit & 1) == 1)
                set.add(String.valueOf(bit));
        return set.isEmpty() ? "nothing wrong" : "bits " + String.join(", ", set);
    }
}
