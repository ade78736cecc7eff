package org.kiosk24.sim.permit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cms.CMSSignedData;
import org.jmrtd.lds.icao.COMFile;
import org.jmrtd.lds.icao.DG2File;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.time.RealTime;

/** The chip against the worked example of ICAO 9303-11 appendix D, and against JMRTD's parsers. */
class ChipSecurityTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final byte[] COM = HEX.parseHex("60145F0104303130365F36063034303030305C026175");

    /** Yields what the example drew: RND.IC, then K.IC. */
    private static RandomGenerator drawn() {
        byte[][] draws = {HEX.parseHex("4608F91988702212"), HEX.parseHex("0B4F80323EB3191CB04970CB4052790B")};
        return new RandomGenerator() {
            private int next;

            @Override
            public long nextLong() {
                throw new IllegalStateException("the example draws bytes");
            }

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(draws[next++], 0, bytes, 0, bytes.length);
            }
        };
    }

    private static CardOs exampleCard() {
        return new CardOs("L898902C<369080619406236".getBytes(StandardCharsets.US_ASCII), new CardFiles() {
            @Override
            public Optional<byte[]> content(int file) {
                return file == 0x011E ? Optional.of(COM) : Optional.empty();
            }

            @Override
            public int update(int file, int offset, byte[] bytes) {
                return 0x6982;
            }
        }, drawn());
    }

    private static void exchange(CardOs card, String command, String answer) {
        assertEquals(answer, HEX.formatHex(card.transmit(HEX.parseHex(command))), "answer to " + command);
    }

    @Test
    void keys_are_derived_as_in_the_worked_example() {
        byte[] seed = Arrays
                .copyOf(TripleDes.sha1("L898902C<369080619406236".getBytes(StandardCharsets.US_ASCII)), 16);
        assertEquals("239AB9CB282DAF66231DC5A4DF6BFBAE", HEX.formatHex(seed));
        assertEquals("AB94FDECF2674FDFB9B391F85D7F76F2", HEX.formatHex(TripleDes.derive(seed, 1)));
        assertEquals("7962D9ECE03D1ACD4C76089DCE131543", HEX.formatHex(TripleDes.derive(seed, 2)));
    }

    @Test
    void the_worked_example_runs_byte_by_byte() {
        CardOs card = exampleCard();
        exchange(card, "00A4040C07A0000002471001", "9000");
        exchange(card, "0084000008", "4608F919887022129000");
        exchange(card, "008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                + "5F1448EEA8AD90A728",
                "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D74499000");
        exchange(card, "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
                "990290008E08FA855A5D4C50A8ED9000");
        exchange(card, "0CB000000D9701048E08ED6705417E96BA5500",
                "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
        exchange(card, "0CB000040D9701128E082EA28A70F3C7B53500",
                "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000");
    }

    @Test
    void nothing_is_read_before_access_control() {
        CardOs card = exampleCard();
        exchange(card, "00A4020C02011E", "6A82");
        exchange(card, "00A4040C07A0000002471001", "9000");
        exchange(card, "00A4020C02011E", "6982");
        exchange(card, "00B0000004", "6982");
        exchange(card, "0CB000000D9701048E08ED6705417E96BA5500", "6982");
    }

    @Test
    void a_command_sent_twice_ends_the_session() {
        CardOs card = exampleCard();
        card.transmit(HEX.parseHex("00A4040C07A0000002471001"));
        card.transmit(HEX.parseHex("0084000008"));
        card.transmit(HEX.parseHex("008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                + "5F1448EEA8AD90A728"));
        String select = "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800";
        card.transmit(HEX.parseHex(select));
        exchange(card, select, "6988");
        exchange(card, select, "6982");
    }

    @Test
    void every_flipped_bit_of_a_secured_command_is_refused() {
        String select = "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F8";
        byte[] good = HEX.parseHex(select);
        for (int bit = 0; bit < good.length * 8; bit++) {
            CardOs card = exampleCard();
            card.transmit(HEX.parseHex("00A4040C07A0000002471001"));
            card.transmit(HEX.parseHex("0084000008"));
            card.transmit(HEX.parseHex("008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                    + "5F1448EEA8AD90A728"));
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(2, card.transmit(flipped).length, "bit " + bit);
        }
    }

    @Test
    void garbage_gets_a_status_word_and_never_an_exception() {
        for (long seed = 0; seed < 5_000; seed++) {
            var random = new SplittableRandom(seed);
            CardOs card = exampleCard();
            byte[] garbage = new byte[random.nextInt(80)];
            random.nextBytes(garbage);
            if (garbage.length > 1) {
                garbage[0] = (byte) (random.nextBoolean() ? 0x0C : 0);
                garbage[1] = (byte) new int[]{0xA4, 0xB0, 0xD6, 0x84, 0x82}[random.nextInt(5)];
            }
            assertTrue(card.transmit(garbage).length >= 2, "seed " + seed);
        }
    }

    @Test
    void jmrtd_reads_the_files_too() throws Exception {
        var files = new LdsFiles(new byte[]{0x61, 0}, () -> Permits.PORTRAIT);
        var dg2 = new DG2File(new ByteArrayInputStream(files.content(0x0102).orElseThrow()));
        var image = dg2.getFaceInfos().getFirst().getFaceImageInfos().getFirst();
        assertEquals("image/jpeg", image.getMimeType());
        assertArrayEquals(Permits.PORTRAIT, image.getImageInputStream().readAllBytes());
        assertArrayEquals(new int[]{0x61, 0x75},
                new COMFile(new ByteArrayInputStream(files.content(0x011E).orElseThrow())).getTagList());
        byte[] sod = files.content(0x011D).orElseThrow();
        assertEquals(0x77, sod[0]);
        var hashes = LDSSecurityObject.getInstance(new CMSSignedData(Arrays.copyOfRange(sod, 4, sod.length))
                .getSignedContent().getContent());
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(files.content(0x0102).orElseThrow()),
                hashes.getDatagroupHash()[1].getDataGroupHashValue().getOctets());
        assertEquals("VirtualPermit of Permit CA1**4567", Permits.permit(new RealTime()).toString());
    }
}
