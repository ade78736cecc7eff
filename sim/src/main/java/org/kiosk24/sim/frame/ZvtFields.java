package org.kiosk24.sim.frame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Fields;
import org.kiosk24.device.payment.zvt.Frame;
import org.kiosk24.device.payment.zvt.IntermediateStatus;
import org.kiosk24.device.payment.zvt.ResultCode;

/** ZVT on a serial line (PA00P016, PA00P015): framing, class and instruction, length, and the fields of the data. */
public final class ZvtFields implements FrameFields {
    private static final int PASSWORD = 3;

    @Override
    public List<Field> of(Direction direction, byte[] frame) {
        if (frame.length < 2 || frame[0] != Frame.DLE || frame[1] != Frame.STX)
            return outside(frame);
        return new Walk(frame).fields();
    }

    private static List<Field> outside(byte[] frame) {
        var cursor = new Cursor(frame);
        while (cursor.left() > 0)
            cursor.hex(1, "control", switch (cursor.peek(0)) {
                case Frame.ACK -> "ACK: taken";
                case Frame.NAK -> "NAK: again";
                default -> "outside of any frame";
            });
        return cursor.fields();
    }

    /** The APDU without its doubled bytes, and where each of its bytes stands in the frame. */
    private static final class Walk {
        private final byte[] frame;
        private final List<Field> fields = new ArrayList<>();
        private final int[] where;
        private final byte[] apdu;
        private final int trailer;
        private int at;

        Walk(byte[] frame) {
            this.frame = frame;
            int[] places = new int[frame.length + 1];
            byte[] bytes = new byte[frame.length];
            int n = 0;
            int i = 2;
            while (i < frame.length && !(frame[i] == Frame.DLE && i + 1 < frame.length
                    && frame[i + 1] == Frame.ETX)) {
                places[n] = i;
                if (frame[i] == Frame.DLE && i + 1 < frame.length && frame[i + 1] == Frame.DLE)
                    i++;
                bytes[n++] = frame[i++];
            }
            trailer = i;
            places[n] = i;
            where = places;
            apdu = Arrays.copyOf(bytes, n);
        }

        List<Field> fields() {
            var head = new Cursor(frame);
            head.hex(2, "DLE STX", "begins a frame");
            fields.addAll(head.fields());
            body();
            if (at < apdu.length)
                pass(apdu.length - at, "data", "");
            for (int i = trailer; i < frame.length;) {
                int n = Math.min(2, frame.length - i);
                fields.add(new Field(i == trailer ? "DLE ETX" : i == trailer + 2 ? "CRC" : "behind", i, n,
                        hex(Arrays.copyOfRange(frame, i, i + n)), i == trailer ? "ends the frame"
                                : i == trailer + 2 ? check() : ""));
                i += n;
            }
            return List.copyOf(fields);
        }

        private String check() {
            byte[] should = Frame.encode(apdu);
            boolean same = frame.length >= should.length
                    && Arrays.equals(should, Arrays.copyOf(frame, should.length));
            return same ? "agrees"
                    : "wrong: " + hex(Arrays.copyOfRange(should, should.length - 2, should.length))
                            + " expected";
        }

        private void body() {
            if (apdu.length < 2)
                return;
            int command = (apdu[0] & 0xFF) << 8 | apdu[1] & 0xFF;
            boolean answer = command >>> 8 == 0x80 || command >>> 8 == 0x84;
            pass(1, "class", "");
            pass(1, answer ? "answer" : "instruction", answer ? answered(command) : ZvtNames.command(command));
            if (apdu.length < 3)
                return;
            boolean extended = apdu[2] == (byte) 0xFF && apdu.length >= 5;
            pass(extended ? 3 : 1, "length", extended
                    ? String.valueOf(apdu[3] & 0xFF | (apdu[4] & 0xFF) << 8)
                    : String.valueOf(apdu[2] & 0xFF), "bytes of data");
            data(command);
        }

        private static String answered(int command) {
            return command == 0x8000 || command == 0x8400 ? "done" : "no: " + ResultCode.text(command & 0xFF);
        }

        private void data(int command) {
            switch (command) {
                case Apdu.STATUS_INFORMATION, Apdu.AUTHORISATION -> bmps();
                case Apdu.REGISTRATION -> {
                    password();
                    pass(1, "config byte", "");
                    pass(2, "currency", value(2), ZvtNames.currency(value(2)));
                    bmps();
                }
                case Apdu.REVERSAL, Apdu.STATUS_ENQUIRY, Apdu.REPEAT_RECEIPT, Apdu.END_OF_DAY, Apdu.INITIALISATION -> {
                    password();
                    bmps();
                }
                case Apdu.INTERMEDIATE_STATUS -> {
                    byte[] rest = Arrays.copyOfRange(apdu, Math.min(at, apdu.length), apdu.length);
                    pass(1, "intermediate status", IntermediateStatus.of(rest).prompt().name().toLowerCase(
                            java.util.Locale.ROOT).replace('_', ' '));
                    if (at < apdu.length)
                        pass(1, "time-out", "minutes");
                }
                case Apdu.ABORTED -> pass(1, "result", at < apdu.length ? ResultCode.text(apdu[at] & 0xFF) : "");
                case Apdu.COMPLETION -> completion();
                default -> {
                }
            }
        }

        private void completion() {
            int left = apdu.length - at;
            if (left == 1) {
                pass(1, "status", ResultCode.text(apdu[at] & 0xFF));
            } else if (left > 3 && (apdu[at] & 0xF0) == 0xF0) {
                int length = (apdu[at] & 15) * 100 + (apdu[at + 1] & 15) * 10 + (apdu[at + 2] & 15);
                pass(3, "length of version", String.valueOf(length), "digits F0 to F9");
                if (length > 0 && at + length <= apdu.length)
                    pass(length, "software version", new String(apdu, at, length, StandardCharsets.ISO_8859_1), "");
                if (at < apdu.length)
                    pass(1, "status", ResultCode.text(apdu[at] & 0xFF));
            } else
                bmps();
        }

        private void password() {
            if (apdu.length - at >= PASSWORD)
                pass(PASSWORD, "password", "hidden");
        }

        private void bmps() {
            int start = at;
            if (start >= apdu.length)
                return;
            for (Fields.Span span : Fields.spans(Arrays.copyOfRange(apdu, start, apdu.length))) {
                int from = at;
                int length = start + span.end() - from;
                byte[] value = Arrays.copyOfRange(apdu, start + span.start(), start + span.end());
                pass(length, "%02X %s".formatted(span.tag(), ZvtNames.bmp(span.tag())),
                        value.length > 16 ? value.length + " bytes" : hex(value), ZvtNames.meaning(span.tag(), value));
            }
            if (at < apdu.length)
                pass(apdu.length - at, "rest", "hidden, or not in the field table");
        }

        private String value(int length) {
            return hex(Arrays.copyOfRange(apdu, Math.min(at, apdu.length), Math.min(at + length, apdu.length)));
        }

        private void pass(int length, String name, String meaning) {
            String value = length > 16 ? length + " bytes" : value(length);
            pass(length, name, value, meaning);
        }

        /** So many bytes of the APDU, which may be more on the line. */
        private void pass(int length, String name, String value, String meaning) {
            int end = Math.min(at + length, apdu.length);
            if (end > at)
                fields.add(new Field(name, where[at], where[end] - where[at], value, meaning));
            at = Math.max(at, end);
        }

        private static String hex(byte[] bytes) {
            return java.util.HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
        }
    }
}
