package org.kiosk24.device.payment.zvt;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Masker;

/**
 * Hides the payer's card, and the register's password, in transcripts of a terminal's line. Card number, tracks, expiry,
 * texts and TLV containers (which may hold 1F08 to 1F0A) become {@code EE}, the terminal's sign for a hidden digit, and
 * the CRC is put right again. What follows a field that nobody knows is hidden too, and so is every line to print.
 * Of bytes outside of whole, sound frames only acknowledgements are shown.
 */
public final class ZvtMasker implements Masker {
    private static final byte HIDDEN = (byte) 0xEE;
    private static final byte OUTSIDE = '*';
    private static final int PASSWORD = 3;

    private final Map<Direction, OneWay> ways = new EnumMap<>(Direction.class);

    @Override
    public byte[] mask(Direction direction, byte[] chunk) {
        return way(direction).mask(chunk);
    }

    @Override
    public byte[] rest(Direction direction) {
        return way(direction).rest();
    }

    private OneWay way(Direction direction) {
        return ways.computeIfAbsent(direction, d -> new OneWay());
    }

    private static final class OneWay {
        private final FrameReader reader = new FrameReader();
        /** Bytes that may be the beginning of a frame. */
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();

        byte[] mask(byte[] chunk) {
            var shown = new ByteArrayOutputStream(chunk.length);
            for (byte b : chunk) {
                boolean outside = !reader.open();
                FrameReader.Seen seen = reader.take(b);
                if (outside && !reader.open() && b != Frame.DLE) {
                    hideHeld(shown);
                    shown.write(seen == FrameReader.Seen.NOTHING ? OUTSIDE : b);
                } else if (outside && !reader.open()) {
                    hideHeld(shown);
                    held.write(b);
                } else {
                    held.write(b);
                    if (seen == FrameReader.Seen.APDU) {
                        shown.writeBytes(masked(reader.apdu()));
                        held.reset();
                    }
                }
            }
            return shown.toByteArray();
        }

        private void hideHeld(ByteArrayOutputStream shown) {
            for (int i = 0; i < held.size(); i++)
                shown.write(OUTSIDE);
            held.reset();
        }

        byte[] rest() {
            byte[] rest = held.toByteArray();
            Arrays.fill(rest, Math.min(2, rest.length), rest.length, OUTSIDE);
            held.reset();
            reader.silence();
            return rest;
        }
    }

    /** As many bytes as before: where a hidden byte had been doubled on the line, another hidden byte is now. */
    private static byte[] masked(byte[] apdu) {
        boolean[] hide = new boolean[apdu.length];
        Apdu.parse(apdu).ifPresentOrElse(parsed -> choose(parsed, apdu, hide),
                () -> Arrays.fill(hide, Math.min(2, apdu.length), apdu.length, true));
        int doubled = 0;
        for (int i = 0; i < apdu.length; i++)
            if (hide[i] && apdu[i] == Frame.DLE)
                doubled++;
        for (int i = 0; i < apdu.length; i++)
            if (hide[i])
                apdu[i] = doubled-- > 0 ? Frame.DLE : HIDDEN;
        return Frame.encode(apdu);
    }

    private static void choose(Apdu parsed, byte[] apdu, boolean[] hide) {
        int start = apdu.length - parsed.data().length;
        switch (parsed.command()) {
            case Apdu.STATUS_INFORMATION, Apdu.AUTHORISATION -> fields(apdu, start, hide);
            case Apdu.REVERSAL, Apdu.REGISTRATION, Apdu.STATUS_ENQUIRY, Apdu.REPEAT_RECEIPT, Apdu.END_OF_DAY,
                    Apdu.INITIALISATION ->
                Arrays
                        .fill(hide, start, Math.min(start + PASSWORD, apdu.length), true);
            case Apdu.COMPLETION -> {
                boolean version = parsed.data().length > 0 && (parsed.data()[0] & 0xF0) == 0xF0;
                if (parsed.data().length > 1 && !version)
                    fields(apdu, start, hide);
            }
            case Apdu.INTERMEDIATE_STATUS -> Arrays.fill(hide, Math.min(start + 2, apdu.length), apdu.length, true);
            case Apdu.ABORTED -> Arrays.fill(hide, Math.min(start + 1, apdu.length), apdu.length, true);
            default -> {
                if (!parsed.answer())
                    Arrays.fill(hide, start, apdu.length, true);
            }
        }
    }

    private static void fields(byte[] apdu, int start, boolean[] hide) {
        int end = start;
        for (var span : Fields.spans(Arrays.copyOfRange(apdu, start, apdu.length))) {
            if (!shown(span.tag()))
                Arrays.fill(hide, start + span.start(), start + span.end(), true);
            end = start + span.end();
        }
        Arrays.fill(hide, end, apdu.length, true);
    }

    private static boolean shown(int tag) {
        return switch (tag) {
            case Bmp.AMOUNT, Bmp.CURRENCY, Bmp.RESULT, Bmp.TRACE, Bmp.TIME, Bmp.DATE, Bmp.TERMINAL_ID, Bmp.RECEIPT,
                    Bmp.TURNOVER, Bmp.ORIGINAL_TRACE, Bmp.PAYMENT_TYPE, Bmp.CARD_TYPE, Bmp.TOTALS, Bmp.SERVICE,
                    Bmp.TIMEOUT ->
                true;
            default -> false;
        };
    }
}
