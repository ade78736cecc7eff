package org.kiosk24.device.permit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.sf.scuba.smartcards.CommandAPDU;
import org.jmrtd.BACKey;
import org.jmrtd.Util;
import org.jmrtd.protocol.BACProtocol;
import org.jmrtd.protocol.DESedeSecureMessagingWrapper;
import org.junit.jupiter.api.Test;

/** The reader's end against the worked example of ICAO 9303-11 appendix D, and against JMRTD. */
class SecureMessagingTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final AccessKey KEY = new AccessKey("L898902C<", LocalDate.of(1969, 8, 6),
            LocalDate.of(1994, 6, 23));
    private static final String PROOF_OF_CHIP = "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
            + "2F2D235D074D7449";
    private static final CommandApdu SELECT = CommandApdu.sending(0xA4, 2, 0x0C, new byte[]{1, 0x1E});

    /** Yields what the example drew: RND.IFD, then K.IFD. */
    private static RandomGenerator drawn() {
        var draws = new ArrayDeque<>(List.of("781723860C06C226", "0B795240CB7049B01C19B33E32804F0B"));
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new IllegalStateException("the example draws bytes");
            }

            @Override
            public void nextBytes(byte[] bytes) {
                byte[] next = HEX.parseHex(draws.remove());
                System.arraycopy(next, 0, bytes, 0, bytes.length);
            }
        };
    }

    /** A chip that answers these, one after another, and keeps what it was sent. */
    private static final class Scripted implements ChipSlot.Chip {
        private final ArrayDeque<String> answers;
        private final StringBuilder sent = new StringBuilder();

        Scripted(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public byte[] transmit(byte[] command) {
            sent.append(HEX.formatHex(command)).append(' ');
            return HEX.parseHex(answers.remove());
        }

        @Override
        public void close() {}
    }

    private static SecureMessaging example() throws Exception {
        return AccessControl.open(new Scripted("4608F919887022129000", PROOF_OF_CHIP + "9000"), KEY, drawn());
    }

    @Test
    void the_worked_example_runs_byte_by_byte() throws Exception {
        var chip = new Scripted("4608F919887022129000", PROOF_OF_CHIP + "9000");
        SecureMessaging session = AccessControl.open(chip, KEY, drawn());
        assertEquals("0084000008 "
                + "008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A728 ",
                chip.sent.toString());
        assertEquals("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", HEX.formatHex(session.wrap(SELECT)));
        answers(session, "990290008E08FA855A5D4C50A8ED9000", "");
        assertEquals("0CB000000D9701048E08ED6705417E96BA5500",
                HEX.formatHex(session.wrap(CommandApdu.asking(0xB0, 0, 0, 4))));
        answers(session, "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000", "60145F01");
        assertEquals("0CB000040D9701128E082EA28A70F3C7B53500",
                HEX.formatHex(session.wrap(CommandApdu.asking(0xB0, 0, 4, 0x12))));
        answers(session, "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
                "04303130365F36063034303030305C026175");
    }

    private static void answers(SecureMessaging session, String answer, String data) {
        SecureMessaging.Answer plain = session.unwrap(HEX.parseHex(answer)).orElseThrow();
        assertEquals(0x9000, plain.status());
        assertEquals(data, HEX.formatHex(plain.data()));
    }

    @Test
    void key_seed_and_commands_are_those_of_jmrtd() throws Exception {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            String seen = "seed 5, round " + i;
            var key = new AccessKey("C%08d".formatted(random.nextInt(100_000_000)),
                    LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000)),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3_650)));
            byte[] seed = AccessControl.seed(key);
            assertArrayEquals(BACProtocol.computeKeySeedForBAC(new BACKey(key.permitNumber(),
                    PrintedLine.yymmdd(key.birth()), PrintedLine.yymmdd(key.expiry()))), seed, seen);
            long counter = random.nextLong();
            var theirs = new DESedeSecureMessagingWrapper(Util.deriveKey(seed, Util.ENC_MODE),
                    Util.deriveKey(seed, Util.MAC_MODE), 256, true, counter);
            var ours = new SecureMessaging(seed, counter);
            byte[] data = new byte[random.nextInt(0xD1)];
            random.nextBytes(data);
            int offset = random.nextInt(0x8000);
            assertArrayEquals(
                    theirs.wrap(new CommandAPDU(0, 0xD6, offset >> 8, offset & 0xFF, data.length == 0 ? null : data,
                            data.length == 0 ? 1 + offset % 256 : 0)).getBytes(),
                    ours.wrap(new CommandApdu(0, 0xD6, offset >> 8, offset & 0xFF, data,
                            data.length == 0 ? 1 + offset % 256 : 0)),
                    seen);
        }
    }

    @Test
    void every_flipped_bit_and_every_cut_of_a_protected_answer_is_noticed() throws Exception {
        byte[] good = HEX.parseHex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), atSecondAnswer().unwrap(flipped), "bit " + bit);
        }
        for (int length = 2; length < good.length; length++)
            assertEquals(Optional.empty(), atSecondAnswer().unwrap(Arrays.copyOf(good, length)), "length " + length);
        assertTrue(atSecondAnswer().unwrap(good).isPresent());
    }

    private static SecureMessaging atSecondAnswer() throws Exception {
        SecureMessaging session = example();
        session.wrap(SELECT);
        session.unwrap(HEX.parseHex("990290008E08FA855A5D4C50A8ED9000"));
        session.wrap(CommandApdu.asking(0xB0, 0, 0, 4));
        return session;
    }

    @Test
    void garbage_is_never_a_protected_answer() {
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] garbage = new byte[2 + random.nextInt(60)];
            random.nextBytes(garbage);
            garbage[0] = (byte) new int[]{0x87, 0x99, 0x8E, garbage[0]}[random.nextInt(4)];
            assertEquals(Optional.empty(), new SecureMessaging(new byte[16], seed).unwrap(garbage), "seed " + seed);
        }
    }

    @Test
    void every_flipped_bit_of_the_chips_proof_is_refused() {
        byte[] good = HEX.parseHex(PROOF_OF_CHIP);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            var chip = new Scripted("4608F919887022129000", HEX.formatHex(flipped) + "9000");
            ChipError e = assertThrows(ChipError.class, () -> AccessControl.open(chip, KEY, drawn()), "bit " + bit);
            assertEquals(ChipError.Kind.WRONG_CARD, e.kind());
        }
    }

    @Test
    void a_proof_made_for_another_challenge_is_refused() {
        // the right key and MAC, but not what this reader drew
        TripleDesKey encryption = TripleDesKey.derived(AccessControl.seed(KEY), TripleDesKey.ENCRYPTION);
        TripleDesKey authentication = TripleDesKey.derived(AccessControl.seed(KEY), TripleDesKey.AUTHENTICATION);
        byte[] cryptogram = encryption.encrypt(new byte[32]);
        byte[] proof = ByteBuffer.allocate(40).put(cryptogram).put(authentication.mac(cryptogram, 32)).array();
        var chip = new Scripted("4608F919887022129000", HEX.formatHex(proof) + "9000");
        ChipError e = assertThrows(ChipError.class, () -> AccessControl.open(chip, KEY, drawn()));
        assertEquals(ChipError.Kind.WRONG_CARD, e.kind());
    }

    @Test
    void a_chip_that_wants_another_length_is_asked_once_more() throws Exception {
        var chip = new Scripted("4608F919887022129000", "6700", PROOF_OF_CHIP + "9000");
        AccessControl.open(chip, KEY, drawn());
        assertTrue(chip.sent.toString().endsWith("90A700 "), chip.sent.toString());
    }

    @Test
    void short_and_strange_answers_fail_the_session_and_never_more() {
        for (String[] answers : new String[][]{{"9000"}, {"6A80"}, {"90"}, {""}, {"4608F919887022129000", ""},
                {"4608F919887022129000", "9000"}, {"4608F919887022129000", "6F00"},
                {"4608F91988702212FF9000"}}) {
            ChipError e = assertThrows(ChipError.class, () -> AccessControl.open(new Scripted(answers), KEY, drawn()),
                    String.join(" ", answers));
            assertEquals(ChipError.Kind.SESSION, e.kind());
        }
    }
}
