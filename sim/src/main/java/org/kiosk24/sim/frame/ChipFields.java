package org.kiosk24.sim.frame;

import java.util.List;
import org.kiosk24.device.link.Direction;

/** ISO 7816-4: of a command its header, of an answer its status word; all else is not on record. */
public final class ChipFields implements FrameFields {
    @Override
    public List<Field> of(Direction direction, byte[] frame) {
        var cursor = new Cursor(frame);
        if (direction == Direction.TO_DEVICE) {
            cursor.hex(1, "CLA", (cursor.peek(0) & 0x0C) == 0x0C ? "secure messaging" : "plain");
            cursor.hex(1, "INS", instruction(cursor.peek(0)));
            cursor.hex(1, "P1", "").hex(1, "P2", "");
        } else
            cursor.hex(2, "status word", status(cursor.number()));
        cursor.rest("data", "");
        return cursor.fields();
    }

    /** The command's name. */
    public static String instruction(int ins) {
        return switch (ins) {
            case 0xA4 -> "select";
            case 0xB0, 0xB1 -> "read binary";
            case 0xD6, 0xD7 -> "update binary";
            case 0x84 -> "get challenge";
            case 0x82 -> "external authenticate";
            case 0x88 -> "internal authenticate";
            case 0x22 -> "manage security environment";
            case 0x86 -> "general authenticate";
            case 0xE2 -> "append record";
            case 0xB2 -> "read record";
            case 0x20 -> "verify";
            case 0xCA, 0xCB -> "get data";
            default -> "unknown";
        };
    }

    /** What a status word says. */
    public static String status(int word) {
        return switch (word) {
            case 0x9000 -> "done";
            case 0x6282 -> "end of file";
            case 0x6300 -> "authentication failed";
            case 0x6581 -> "memory failure";
            case 0x6700 -> "wrong length";
            case 0x6982 -> "access control needed";
            case 0x6985 -> "not now";
            case 0x6988 -> "secure messaging broken";
            case 0x6A82 -> "no such file";
            case 0x6A83 -> "no such record";
            case 0x6A84 -> "no room left";
            case 0x6A86, 0x6B00 -> "wrong parameters";
            case 0x6D00 -> "unknown instruction";
            case 0x6E00 -> "unknown class";
            default -> "";
        };
    }
}
