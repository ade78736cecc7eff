package org.kiosk24.sim.permit;

import static org.kiosk24.sim.permit.TripleDes.join;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A travel document's card operating system: SELECT, READ BINARY, UPDATE BINARY, and Basic Access Control (ICAO
 * 9303-11 section 4.3) before any file can be reached. Files are reached only under secure messaging.
 */
final class CardOs {
    private static final byte[] APPLICATION = {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 0x01};
    private static final int GET_CHALLENGE = 0x84;
    private static final int MUTUAL_AUTHENTICATE = 0x82;
    private static final int NO_FILE = 0;

    private static final int OK = 0x9000;
    private static final int END_OF_FILE = 0x6282;
    private static final int AUTHENTICATION_FAILED = 0x6300;
    private static final int WRONG_LENGTH = 0x6700;
    private static final int SECURITY_STATUS = 0x6982;
    private static final int CONDITIONS = 0x6985;
    private static final int NO_CURRENT_FILE = 0x6986;
    private static final int SECURED_OBJECTS_WRONG = 0x6988;
    private static final int FILE_NOT_FOUND = 0x6A82;
    private static final int WRONG_PARAMETERS = 0x6A86;
    private static final int WRONG_OFFSET = 0x6B00;
    private static final int UNKNOWN_INSTRUCTION = 0x6D00;

    private final TripleDes accessEnc;
    private final RetailMac accessMac;
    private final CardFiles files;
    private final RandomGenerator random;
    private boolean application;
    private int selected = NO_FILE;
    private Optional<byte[]> challenge = Optional.empty();
    private Optional<SecuredSession> session = Optional.empty();

    /** @param mrzInformation number, birth and expiry, each with its check digit: what access keys are made of */
    CardOs(byte[] mrzInformation, CardFiles files, RandomGenerator random) {
        byte[] seed = Arrays.copyOf(TripleDes.sha1(mrzInformation), 16);
        accessEnc = new TripleDes(TripleDes.derive(seed, 1));
        accessMac = new RetailMac(TripleDes.derive(seed, 2));
        this.files = files;
        this.random = random;
    }

    /** Power or reset: every security state is gone. */
    void reset() {
        application = false;
        endSession();
        challenge = Optional.empty();
    }

    void endSession() {
        session = Optional.empty();
        selected = NO_FILE;
    }

    /** The selected file, 0 if none. */
    int selected() {
        return selected;
    }

    byte[] transmit(byte[] apdu) {
        Optional<Command> parsed = Command.parse(apdu);
        if (parsed.isEmpty())
            return status(WRONG_LENGTH);
        Command command = parsed.get();
        if (!command.secured()) {
            endSession();
            return plain(command);
        }
        if (session.isEmpty())
            return status(SECURITY_STATUS);
        SecuredSession secured = session.get();
        Optional<Command> opened = secured.open(command);
        if (opened.isEmpty()) {
            endSession();
            return status(SECURED_OBJECTS_WRONG);
        }
        Answer answer = inside(opened.get());
        return secured.seal(answer.data, answer.status);
    }

    private byte[] plain(Command c) {
        return switch (c.ins()) {
            case Command.SELECT -> {
                if (c.p1() != 4)
                    yield status(application ? SECURITY_STATUS : FILE_NOT_FOUND);
                application = Arrays.equals(c.data(), APPLICATION);
                yield status(application ? OK : FILE_NOT_FOUND);
            }
            case GET_CHALLENGE -> {
                if (!application || c.le() != 8)
                    yield status(application ? WRONG_LENGTH : CONDITIONS);
                byte[] rndIc = new byte[8];
                random.nextBytes(rndIc);
                challenge = Optional.of(rndIc);
                yield join(rndIc, status(OK));
            }
            case MUTUAL_AUTHENTICATE -> authenticate(c.data());
            case Command.READ_BINARY, Command.UPDATE_BINARY -> status(SECURITY_STATUS);
            default -> status(UNKNOWN_INSTRUCTION);
        };
    }

    private byte[] authenticate(byte[] data) {
        if (challenge.isEmpty())
            return status(CONDITIONS);
        byte[] rndIc = challenge.get();
        challenge = Optional.empty();
        if (data.length != 40)
            return status(WRONG_LENGTH);
        byte[] cryptogram = Arrays.copyOf(data, 32);
        if (!Arrays.equals(accessMac.of(cryptogram), Arrays.copyOfRange(data, 32, 40)))
            return status(AUTHENTICATION_FAILED);
        byte[] s = accessEnc.decrypt(cryptogram);
        if (!Arrays.equals(s, 8, 16, rndIc, 0, 8))
            return status(AUTHENTICATION_FAILED);
        byte[] kIc = new byte[16];
        random.nextBytes(kIc);
        byte[] answer = accessEnc.encrypt(join(rndIc, Arrays.copyOf(s, 8), kIc));
        byte[] seed = new byte[16];
        for (int i = 0; i < 16; i++)
            seed[i] = (byte) (s[16 + i] ^ kIc[i]);
        long counter = 0;
        for (int i = 0; i < 8; i++)
            counter = counter << 8 | (i < 4 ? rndIc[4 + i] : s[i]) & 0xFF;
        session = Optional.of(new SecuredSession(seed, counter));
        return join(answer, accessMac.of(answer), status(OK));
    }

    private Answer inside(Command c) {
        return switch (c.ins()) {
            case Command.SELECT -> {
                if (c.p1() != 2 || c.data().length != 2)
                    yield new Answer(WRONG_PARAMETERS);
                int file = (c.data()[0] & 0xFF) << 8 | c.data()[1] & 0xFF;
                selected = files.content(file).isPresent() ? file : NO_FILE;
                yield new Answer(selected == NO_FILE ? FILE_NOT_FOUND : OK);
            }
            case Command.READ_BINARY -> read(c);
            case Command.UPDATE_BINARY ->
                new Answer(selected == NO_FILE ? NO_CURRENT_FILE : files.update(selected, c.p1p2(), c.data()));
            default -> new Answer(UNKNOWN_INSTRUCTION);
        };
    }

    private Answer read(Command c) {
        if (selected == NO_FILE)
            return new Answer(NO_CURRENT_FILE);
        byte[] content = files.content(selected).orElseThrow();
        int from = c.p1p2();
        if (from >= content.length)
            return new Answer(WRONG_OFFSET);
        // an answer must fit into 256 bytes with its protection around it
        int asked = Math.min(c.le() < 0 ? 0 : c.le(), 0xE0 - 1);
        int to = Math.min(content.length, from + asked);
        return new Answer(Arrays.copyOfRange(content, from, to), to - from < asked ? END_OF_FILE : OK);
    }

    private static byte[] status(int sw) {
        return new byte[]{(byte) (sw >> 8), (byte) sw};
    }

    private record Answer(byte[] data, int status) {
        Answer(int status) {
            this(new byte[0], status);
        }
    }
}
