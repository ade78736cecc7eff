package org.kiosk24.sim.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kiosk24.device.cardstation.Sensors;
import org.kiosk24.device.cardstation.Tcp300Command;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.link.Direction;

/** TCP300II: {@code 02 CMD [STATUS] [data] 03 BCC}, and single control characters. */
public final class StationFields implements FrameFields {
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int SENSORS = 0x59;
    private static final int TEXT = 0x41;

    @Override
    public List<Field> of(Direction direction, byte[] frame) {
        var cursor = new Cursor(frame);
        if (cursor.peek(0) != STX) {
            control(cursor);
            return cursor.fields();
        }
        cursor.hex(1, "STX", "begins a block");
        int command = cursor.peek(0);
        cursor.hex(1, "command", Tcp300Command.of(command).map(Tcp300Command::toString)
                .map(s -> s.substring(4, s.length() - 1)).orElse("unknown"));
        int end = end(frame);
        if (direction == Direction.TO_HOST && cursor.at() < end)
            cursor.hex(1, "status", Tcp300Status.of(cursor.peek(0)).name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (cursor.at() < end)
            data(cursor, command, direction, end - cursor.at());
        if (end < frame.length)
            cursor.hex(1, "ETX", "ends the block");
        if (cursor.left() > 0)
            cursor.hex(1, "BCC", Cursor.agrees(cursor.peek(0), cursor.xor(1, cursor.at())));
        cursor.rest("behind", "after the block's end");
        return cursor.fields();
    }

    private static int end(byte[] frame) {
        for (int i = 2; i < frame.length; i++)
            if (frame[i] == ETX)
                return i;
        return frame.length;
    }

    private static void control(Cursor cursor) {
        while (cursor.left() > 0)
            cursor.hex(1, "control", switch (cursor.peek(0)) {
                case 0x04 -> "EOT";
                case 0x05 -> "ENQ: what became of it?";
                case 0x06 -> "ACK: taken";
                case 0x10 -> "DLE";
                case 0x15 -> "NAK: not taken";
                default -> "outside of any block";
            });
    }

    private static void data(Cursor cursor, int command, Direction direction, int length) {
        byte[] data = cursor.bytes(length);
        String text = new String(data, StandardCharsets.ISO_8859_1);
        if (command == SENSORS && direction == Direction.TO_HOST && Sensors.parse(data).isPresent())
            sensors(cursor, data, Sensors.parse(data).get());
        else if (command == TEXT && direction == Direction.TO_DEVICE)
            line(cursor, text);
        else
            cursor.pass(length, "data", text, text.contains("*") ? "hidden" : "");
    }

    private static void sensors(Cursor cursor, byte[] data, Sensors sensors) {
        String[] names = {"inlet", "front sensor", "middle sensor", "rear sensor", "cover", "always 0", "dispenser"};
        for (int i = 0; i < data.length; i++)
            cursor.pass(1, names[i], String.valueOf((char) data[i]), switch (i) {
                case 0 -> sensors.inlet().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                case 1, 2, 3 -> data[i] == '1' ? "covered" : "free";
                case 4 -> sensors.cover().name().toLowerCase(Locale.ROOT);
                default -> "";
            });
    }

    /** {@code dir,X,Y,text}. */
    private static void line(Cursor cursor, String text) {
        String[] names = {"direction", "x", "y"};
        int at = 0;
        for (String name : names) {
            int comma = text.indexOf(',', at);
            if (comma < 0)
                break;
            cursor.pass(comma + 1 - at, name, text.substring(at, comma), name.equals("direction") ? "" : "dots");
            at = comma + 1;
        }
        if (at < text.length())
            cursor.pass(text.length() - at, "text", text.substring(at), "hidden");
    }
}
