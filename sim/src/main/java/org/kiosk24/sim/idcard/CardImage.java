package org.kiosk24.sim.idcard;

import java.util.SplittableRandom;
import java.util.Optional;
import org.kiosk24.device.idcard.ChipNumber;
import org.kiosk24.device.idcard.Fingerprint;
import org.kiosk24.device.idcard.IdCard;

/**
 * An ID card as a thing that can be laid on a reader.
 *
 * @param card what its chip says; the portrait has 1,024 bytes
 * @param fingerprints 0, 512 or 1,024 bytes
 * @param newestAddress the appended address, if there is one, of at most 35 characters
 * @param chipNumber 28 bytes: IIN, SN, DN
 */
public record CardImage(IdCard card, byte[] fingerprints, Optional<String> newestAddress, byte[] chipNumber) {
    private static final byte[] WLT_HEAD = {0x57, 0x4C, 0x66, 0, 0x7E, 0, 0x32, 0};
    private static final int WLT_BYTES = 1024;

    public CardImage {
        if (card.wltPortrait().length != WLT_BYTES)
            throw new IllegalArgumentException("a portrait has 1024 bytes, not " + card.wltPortrait().length);
        if (fingerprints.length % Fingerprint.BYTES != 0 || fingerprints.length > 2 * Fingerprint.BYTES)
            throw new IllegalArgumentException("fingerprints have 0, 512 or 1024 bytes, not " + fingerprints.length);
        if (chipNumber.length != ChipNumber.BYTES)
            throw new IllegalArgumentException("a chip number has 28 bytes, not " + chipNumber.length);
    }

    /** A card without fingerprints and without an appended address. */
    public static CardImage of(IdCard card) {
        return new CardImage(card, new byte[0], Optional.empty(), new byte[ChipNumber.BYTES]);
    }

    /** A block with the head that every WLT portrait has and noise behind it: no picture is in it. */
    public static byte[] portraitBlock(long seed) {
        byte[] block = new byte[WLT_BYTES];
        new SplittableRandom(seed).nextBytes(block);
        System.arraycopy(WLT_HEAD, 0, block, 0, WLT_HEAD.length);
        return block;
    }

    /** The 256 bytes of text. */
    public byte[] text() {
        return CardText.of(card);
    }

    @Override
    public String toString() {
        return "CardImage[" + card + "]";
    }
}
