package org.kiosk24.device.permit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Basic Access Control (ICAO 9303-11 section 4.3): reader and chip prove to each other that they know the permit's
 * number, birth and expiry, and agree on session keys.
 */
final class AccessControl {
    private static final int GET_CHALLENGE = 0x84;
    private static final int MUTUAL_AUTHENTICATE = 0x82;
    private static final int NONCE = 8;
    private static final int HALF = 16;
    private static final int PROOF = 40;
    private static final int OK = 0x9000;

    private AccessControl() {}

    /** Opens the selected application. */
    static SecureMessaging open(ChipSlot.Chip chip, AccessKey key, RandomGenerator random) throws ChipLost, ChipError {
        byte[] seed = seed(key);
        TripleDesKey encryption = TripleDesKey.derived(seed, TripleDesKey.ENCRYPTION);
        TripleDesKey authentication = TripleDesKey.derived(seed, TripleDesKey.AUTHENTICATION);
        byte[] rndIfd = bytes(random, NONCE);
        byte[] kIfd = bytes(random, HALF);
        byte[] rndIc = challenge(chip);
        byte[] said = ByteBuffer.allocate(32).put(rndIfd).put(rndIc).put(kIfd).array();
        byte[] cryptogram = encryption.encrypt(said);
        byte[] proof = Arrays.copyOf(cryptogram, PROOF);
        System.arraycopy(authentication.mac(cryptogram, 32), 0, proof, 32, TripleDesKey.MAC);
        byte[] answer = authenticate(chip, proof);
        if (!MessageDigest.isEqual(authentication.mac(answer, 32), Arrays.copyOfRange(answer, 32, PROOF)))
            throw noProof();
        byte[] heard = encryption.decrypt(answer, 0, 32);
        if (!Arrays.equals(heard, 0, 16, ByteBuffer.allocate(16).put(rndIc).put(rndIfd).array(), 0, 16))
            throw noProof();
        byte[] sessionSeed = Arrays.copyOfRange(heard, 16, 32);
        for (int i = 0; i < HALF; i++)
            sessionSeed[i] ^= kIfd[i];
        long counter = ByteBuffer.allocate(8).put(rndIc, 4, 4).put(rndIfd, 4, 4).flip().getLong();
        var session = new SecureMessaging(sessionSeed, counter);
        for (byte[] secret : new byte[][]{seed, kIfd, said, heard, sessionSeed})
            Arrays.fill(secret, (byte) 0);
        return session;
    }

    /** The first 16 bytes of SHA-1 over number, birth and expiry, each with its check digit (section 9.7.2). */
    static byte[] seed(AccessKey key) {
        var information = new StringBuilder(24);
        for (String field : new String[]{key.permitNumber(), PrintedLine.yymmdd(key.birth()),
                PrintedLine.yymmdd(key.expiry())})
            information.append(field).append(CheckDigit.of(field));
        return Arrays.copyOf(TripleDesKey.sha1(information.toString().getBytes(StandardCharsets.US_ASCII)), 16);
    }

    private static byte[] challenge(ChipSlot.Chip chip) throws ChipLost, ChipError {
        byte[] answer = chip.transmit(CommandApdu.asking(GET_CHALLENGE, 0, 0, NONCE).bytes());
        if (status(answer) != OK || answer.length != NONCE + 2)
            throw failed("GET CHALLENGE", answer);
        return Arrays.copyOf(answer, NONCE);
    }

    private static byte[] authenticate(ChipSlot.Chip chip, byte[] proof) throws ChipLost, ChipError {
        byte[] answer = chip.transmit(new CommandApdu(0, MUTUAL_AUTHENTICATE, 0, 0, proof, PROOF).bytes());
        int first = status(answer);
        // chips exist that want Le 00 here
        if (first == 0x6700 || first >> 8 == 0x6C)
            answer = chip.transmit(new CommandApdu(0, MUTUAL_AUTHENTICATE, 0, 0, proof, 256).bytes());
        if (first == 0x6300 || first == 0x6982 || first == 0x6988)
            throw new ChipError(ChipError.Kind.WRONG_CARD, first,
                    "the chip refused the key made of number, birth and expiry (%04X)".formatted(first));
        if (status(answer) != OK || answer.length != PROOF + 2)
            throw failed("MUTUAL AUTHENTICATE", answer);
        return answer;
    }

    private static int status(byte[] answer) {
        return answer.length < 2 ? 0 : CommandApdu.status(answer);
    }

    private static ChipError failed(String command, byte[] answer) {
        return new ChipError(ChipError.Kind.SESSION, status(answer),
                "Basic Access Control failed: %s was answered with %d bytes, status %04X".formatted(command,
                        answer.length, status(answer)));
    }

    private static ChipError noProof() {
        return new ChipError(ChipError.Kind.WRONG_CARD, OK, "the chip did not prove that it knows the key");
    }

    private static byte[] bytes(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
