package org.kiosk24.device.cardstation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays lines of text on the rewritable area: 480 x 320 dots, written along its long side in the 24-dot font, 40
 * columns of 12 dots (a Chinese character takes two) and 12 lines of 26 dots. Text travels in GB18030's one- and
 * two-byte codes. Those never hold 02 or 03 (second bytes begin at 40); what has no such code is printed as
 * {@code 〓}, and control characters as a space, so that no text can become a command.
 */
public final class CardText {
    public static final int COLUMNS = 40;
    public static final int LINES = 12;
    /** Y is the bottom of the text: the first line of the 24-dot font stands at 23. */
    static final int FIRST_Y = 23;
    static final int PITCH = 26;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] GETA = {(byte) 0xA1, (byte) 0xFE};

    private CardText() {}

    /**
     * The data of one 41 command for each line, {@code 3,0,Y,text} (3: horizontal, added to what is there). A line
     * that is too wide is continued on the next.
     *
     * @return nothing when there is no text at all, or more than fits
     */
    public static Optional<List<byte[]>> lay(List<String> lines) {
        var commands = new ArrayList<byte[]>();
        int line = 0;
        for (String text : lines)
            for (byte[] row : rows(text)) {
                if (line == LINES)
                    return Optional.empty();
                if (row.length > 0) {
                    var data = new ByteArrayOutputStream(16 + row.length);
                    data.writeBytes(("3,0," + (FIRST_Y + line * PITCH) + ",").getBytes(StandardCharsets.US_ASCII));
                    data.writeBytes(row);
                    commands.add(data.toByteArray());
                }
                line++;
            }
        return commands.isEmpty() ? Optional.empty() : Optional.of(commands);
    }

    /** The bytes of a line, broken where it is wider than the card; at least one row. */
    private static List<byte[]> rows(String text) {
        var rows = new ArrayList<byte[]>();
        var row = new ByteArrayOutputStream();
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            byte[] code = code(c);
            if (row.size() + code.length > COLUMNS) {
                rows.add(row.toByteArray());
                row.reset();
            }
            row.writeBytes(code);
        }
        rows.add(row.toByteArray());
        return rows;
    }

    private static byte[] code(int c) {
        if (c < 0x20 || c == 0x7F)
            return new byte[]{' '};
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
            return GETA;
        byte[] bytes = Character.toString(c).getBytes(GB18030);
        return bytes.length <= 2 ? bytes : GETA;
    }
}
