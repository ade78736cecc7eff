package org.kiosk24.device.idcard;

import java.util.Arrays;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Masker;

/**
 * Hides the holder in transcripts of an ID-card reader's line. Requests, status words and the security module's number
 * stay. Of a card's text stay layout letter, validity, and of the number the first three and last four characters; the
 * birth becomes 1900-01-01 and other characters stars, so that a replay still yields a card. Portrait, fingerprints
 * and the chip's numbers become zeros. Bytes outside of whole frames become stars.
 */
public final class SdtMasker implements Masker {
    private static final byte HIDDEN = '*';
    /** Preamble, LEN and the three status bytes: nothing personal. */
    private static final int HEAD = 10;
    /** No more than this much of a preamble can have come while the parser does not know it for one. */
    private static final int PREAMBLE = 5;
    private static final int WLT_HEAD = 8;
    private static final String SOME_BIRTH = "19000101";

    private final FrameParser parser = FrameParser.ofAnswers();
    private byte[] held = new byte[0];

    @Override
    public byte[] mask(Direction direction, byte[] chunk) {
        if (direction == Direction.TO_DEVICE)
            return chunk.clone();
        byte[] all = Arrays.copyOf(held, held.length + chunk.length);
        System.arraycopy(chunk, 0, all, held.length, chunk.length);
        int shown = 0;
        for (int i = held.length; i < all.length; i++) {
            int end = i + 1;
            switch (parser.accept(all[i])) {
                case Reception.Pending _ -> {
                }
                case Reception.Received(byte[] body) -> {
                    shown = frame(all, shown, end, body, 0);
                }
                case Reception.WrongCheck(byte[] body) -> {
                    shown = frame(all, shown, end, body, 1);
                }
                case Reception.WrongLength _ -> {
                    Arrays.fill(all, shown, end, HIDDEN);
                    shown = end;
                }
            }
        }
        if (!parser.midFrame() && all.length - shown >= PREAMBLE) {
            Arrays.fill(all, shown, all.length - PREAMBLE + 1, HIDDEN);
            shown = all.length - PREAMBLE + 1;
        }
        Arrays.fill(held, (byte) 0);
        held = Arrays.copyOfRange(all, shown, all.length);
        Arrays.fill(all, shown, all.length, (byte) 0);
        return Arrays.copyOf(all, shown);
    }

    @Override
    public byte[] rest(Direction direction) {
        if (direction == Direction.TO_DEVICE)
            return new byte[0];
        byte[] rest = held;
        held = new byte[0];
        int start = parser.midFrame() ? preamble(rest) : rest.length;
        Arrays.fill(rest, 0, start, HIDDEN);
        if (rest.length - start > HEAD)
            Arrays.fill(rest, start + HEAD, rest.length, HIDDEN);
        parser.reset();
        return rest;
    }

    /** Writes the masked frame over the one that ends at {@code end}, and stars over what stood before it. */
    private static int frame(byte[] all, int from, int end, byte[] body, int flaw) {
        int start = end - body.length - SdtFrame.OVERHEAD;
        Arrays.fill(all, from, start, HIDDEN);
        if (flaw == 0)
            hide(body);
        else
            Arrays.fill(body, 3, body.length, HIDDEN);
        byte[] masked = SdtFrame.around(body);
        masked[masked.length - 1] ^= (byte) flaw;
        System.arraycopy(masked, 0, all, start, masked.length);
        return end;
    }

    /** A frame was whole, so its data is what its size says. */
    private static void hide(byte[] body) {
        int data = body.length - 3;
        int textAndPortrait = TextBlock.BYTES + CardAnswer.PORTRAIT_BYTES;
        if (data == SamId.BYTES)
            return;
        int text = switch (data - textAndPortrait) {
            case 4 -> 3 + 4;
            case 6, 6 + Fingerprint.BYTES, 6 + 2 * Fingerprint.BYTES -> 3 + 6;
            default -> 0;
        };
        if (text > 0) {
            hideText(body, text);
            Arrays.fill(body, text + TextBlock.BYTES + WLT_HEAD, body.length, (byte) 0);
        } else if (data > ChipNumber.BYTES)
            stars(body, 3, body.length);
        else
            Arrays.fill(body, 3, body.length, (byte) 0);
    }

    private static void hideText(byte[] body, int text) {
        boolean foreigner2017 = unit(body, text + 248) == 'I';
        int number = text + 122;
        int numberEnd = number + (foreigner2017 ? 30 : 36);
        while (numberEnd > number && unit(body, numberEnd - 2) == ' ')
            numberEnd -= 2;
        boolean longEnough = numberEnd - number > 2 * 7;
        stars(body, text, longEnough ? number : text + 188);
        if (longEnough) {
            stars(body, number + 2 * 3, numberEnd - 2 * 4);
            stars(body, numberEnd, text + 188);
        }
        stars(body, text + 220, text + 248);
        stars(body, text + 250, text + TextBlock.BYTES);
        int birth = text + (foreigner2017 ? 220 : 36);
        for (int i = 0; i < SOME_BIRTH.length(); i++) {
            body[birth + 2 * i] = (byte) SOME_BIRTH.charAt(i);
            body[birth + 2 * i + 1] = 0;
        }
    }

    /** Stars over every character but blanks. */
    private static void stars(byte[] bytes, int from, int to) {
        for (int i = from; i + 1 < to; i += 2)
            if (unit(bytes, i) != ' ') {
                bytes[i] = HIDDEN;
                bytes[i + 1] = 0;
            }
        if ((to - from) % 2 != 0)
            bytes[to - 1] = HIDDEN;
    }

    private static char unit(byte[] bytes, int at) {
        return (char) (bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8);
    }

    private static int preamble(byte[] bytes) {
        for (int i = 0; i + PREAMBLE <= bytes.length; i++)
            if (bytes[i] == (byte) 0xAA && bytes[i + 1] == (byte) 0xAA && bytes[i + 2] == (byte) 0xAA
                    && bytes[i + 3] == (byte) 0x96 && bytes[i + 4] == 0x69)
                return i;
        return bytes.length;
    }
}
