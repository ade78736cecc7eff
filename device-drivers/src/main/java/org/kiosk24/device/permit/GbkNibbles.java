package org.kiosk24.device.permit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * Chinese characters inside an MRZ: the GBK bytes, high nibble first, nibble 0 to 15 as letter A to P; 证 (D6 A4) is
 * {@code NGKE}.
 */
final class GbkNibbles {
    private static final Charset GBK = Charset.forName("GBK");

    private GbkNibbles() {}

    /** As many whole characters as fit, padded with {@code <} to {@code length} letters. */
    static String encode(String text, int length) {
        var letters = new StringBuilder(length);
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            byte[] bytes = text.substring(i, text.offsetByCodePoints(i, 1)).getBytes(GBK);
            if (letters.length() + 2 * bytes.length > length)
                break;
            for (byte b : bytes)
                letters.append((char) ('A' + (b >> 4 & 0xF))).append((char) ('A' + (b & 0xF)));
        }
        return letters.append("<".repeat(length - letters.length())).toString();
    }

    static Decoded<String> decode(String letters) {
        String text = letters.replaceFirst("<+$", "");
        if (text.length() % 2 != 0)
            return Decoded.bad("Chinese name: half a byte is left over");
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < text.length(); i++) {
            int nibble = text.charAt(i) - 'A';
            if (nibble < 0 || nibble > 15)
                return Decoded.bad("Chinese name: a letter is not in A to P");
            bytes[i / 2] |= (byte) (i % 2 == 0 ? nibble << 4 : nibble);
        }
        try {
            return Decoded.good(
                    GBK.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Decoded.bad("Chinese name: not GBK");
        }
    }
}
