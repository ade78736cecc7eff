package org.kiosk24.device.permit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.idcard.IdCard;

class PermitMrzTest {
    private static final String SAMPLE = "CSCA12345672<3306116<9001158<2NFMFMIPN<<<<ZHANG<<SAN<<<<<<<<M<<00<<<HUB"
            + "<".repeat(19);
    private static final AccessKey KEY = new AccessKey("CA1234567", LocalDate.of(1990, 1, 15),
            LocalDate.of(2033, 6, 11));

    private static byte[] file(String mrz) {
        byte[] file = new byte[5 + mrz.length()];
        byte[] head = {0x61, (byte) (mrz.length() + 3), 0x5F, 0x1F, (byte) mrz.length()};
        System.arraycopy(head, 0, file, 0, 5);
        System.arraycopy(mrz.getBytes(StandardCharsets.US_ASCII), 0, file, 5, mrz.length());
        return file;
    }

    private static <T> T good(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Good<T>(var value) -> value;
            case Decoded.Bad<T>(var why) -> fail(why);
        };
    }

    @Test
    void the_published_sample_number_has_check_digit_2() {
        assertEquals('2', CheckDigit.of("C88608477"));
        assertEquals('2', CheckDigit.of("CA1234567"));
    }

    @Test
    void the_published_sample_line_has_overall_digit_6_over_its_fillers() {
        String line = "CSC886084772<2800800<8200000<6";
        assertEquals('6', CheckDigit.of(line.substring(2, 29)));
        assertEquals('0', CheckDigit.of(line.substring(2, 12) + line.substring(13, 20) + line.substring(21, 28)));
        assertInstanceOf(Decoded.Bad.class, PrintedLine.parse(line), "its dates are blanked");
    }

    @Test
    void numbers_have_a_letter_only_after_the_C_and_never_I_or_O() {
        for (String number : new String[]{"C12345678", "CA0000001", "CZ9999999"})
            assertTrue(PermitNumber.valid(number), number);
        for (String number : new String[]{"CI1234567", "CO1234567", "C1234567", "CAB123456", "W12345678", "c12345678",
                "C123456789", ""})
            assertFalse(PermitNumber.valid(number), number);
    }

    @Test
    void chinese_characters_become_their_gbk_nibbles() {
        assertEquals("NGKE", GbkNibbles.encode("证", 4));
        assertEquals("NFMFMIPN<<<<", GbkNibbles.encode("张三", 12));
        assertEquals("证", good(GbkNibbles.decode("NGKE")));
        assertEquals("张三", good(GbkNibbles.decode("NFMFMIPN<<<<")));
        assertInstanceOf(Decoded.Bad.class, GbkNibbles.decode("NGKELMP<NBPJ"));
        assertInstanceOf(Decoded.Bad.class, GbkNibbles.decode("NGK"));
        assertInstanceOf(Decoded.Bad.class, GbkNibbles.decode("NG"));
    }

    @Test
    void a_name_of_more_than_three_characters_is_cut_at_a_character() {
        assertEquals("买买提", good(GbkNibbles.decode(GbkNibbles.encode("买买提·吐尔逊", 12))));
        assertEquals("A张三", good(GbkNibbles.decode(GbkNibbles.encode("A张三李", 12))));
    }

    @Test
    void the_sample_dg1_is_read() {
        Dg1 dg1 = good(Dg1.decode(file(SAMPLE)));
        assertTrue(dg1.line().fits(KEY));
        assertEquals(new Permit("CA1234567", KEY.birth(), KEY.expiry(), "张三", "ZHANG", "SAN", IdCard.Sex.MALE),
                dg1.permit(KEY));
    }

    @Test
    void either_overall_digit_is_accepted_and_the_one_over_the_fillers_is_written() {
        String line = PrintedLine.of("CA1234567", KEY.expiry(), KEY.birth()).encoded();
        String fields = line.substring(2, 12) + line.substring(13, 20) + line.substring(21, 28);
        char withFillers = CheckDigit.of(line.substring(2, 29));
        char without = CheckDigit.of(fields);
        assertEquals(withFillers, line.charAt(29));
        for (char digit = '0'; digit <= '9'; digit++)
            assertEquals(digit == withFillers || digit == without,
                    PrintedLine.parse(line.substring(0, 29) + digit) instanceof Decoded.Good, "digit " + digit);
    }

    @Test
    void what_is_written_is_read_back() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            LocalDate birth = LocalDate.ofEpochDay(random.nextLong(-14_000, 20_000));
            LocalDate expiry = LocalDate.ofEpochDay(random.nextLong(20_000, 25_000));
            String number = random.nextBoolean()
                    ? "C%08d".formatted(random.nextInt(100_000_000))
                    : "C" + "ABCDEFGHJKLMNPQRSTUVWXYZ".charAt(random.nextInt(24))
                            + "%07d".formatted(random.nextInt(10_000_000));
            var dg1 = new Dg1(PrintedLine.of(number, expiry, birth), "欧阳一".substring(random.nextInt(3)), "OUYANG",
                    "YI ER".substring(0, random.nextBoolean() ? 5 : 2),
                    random.nextBoolean() ? IdCard.Sex.MALE : IdCard.Sex.FEMALE);
            assertEquals(Decoded.good(dg1), Dg1.decode(dg1.encoded()), "seed " + seed);
            assertTrue(dg1.line().fits(new AccessKey(number, birth, expiry)), "seed " + seed);
        }
    }

    @Test
    void every_wrong_character_in_number_dates_and_digits_is_noticed() {
        String line = SAMPLE.substring(0, 30);
        for (int i = 2; i < 29; i++) {
            char wrong = line.charAt(i) == '4' ? '5' : '4';
            assertInstanceOf(Decoded.Bad.class, PrintedLine.parse(line.substring(0, i) + wrong + line.substring(i + 1)),
                    "offset " + i);
        }
    }

    @Test
    void every_truncation_and_every_flipped_bit_of_dg1_is_answered() {
        byte[] file = file(SAMPLE);
        for (int n = 0; n < file.length; n++)
            assertInstanceOf(Decoded.Bad.class, Dg1.decode(Arrays.copyOf(file, n)), "length " + n);
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (Dg1.decode(flipped) instanceof Decoded.Good<Dg1>(var dg1) && bit / 8 >= 7 && bit / 8 < 34)
                fail("bit " + bit + " of the printed line was not noticed: " + dg1);
        }
    }

    @Test
    void garbage_is_a_value_or_a_reason_and_never_an_exception() {
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 1)
                bytes[0] = (byte) (random.nextBoolean() ? 0x61 : 0x75);
            try {
                Dg1.decode(bytes);
                Dg2.portrait(bytes);
                PrintedLine.parse(new String(bytes, StandardCharsets.ISO_8859_1));
            } catch (RuntimeException e) {
                fail("seed " + seed, e);
            }
        }
    }

    @Test
    void a_portrait_is_found_behind_its_headers_and_no_damage_is_an_exception() {
        byte[] image = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, (byte) 0xFF, (byte) 0xD9};
        byte[] face = new byte[46 + 8 + image.length];
        System.arraycopy(new byte[]{'F', 'A', 'C', 0, '0', '1', '0', 0}, 0, face, 0, 8);
        face[11] = (byte) face.length;
        face[13] = 1;
        face[17] = (byte) (face.length - 14);
        face[19] = 1;
        System.arraycopy(image, 0, face, 54, image.length);
        byte[] block = tlv(0x5F2E, face);
        byte[] file = tlv(0x75,
                tlv(0x7F61, join(tlv(0x02, new byte[]{1}), tlv(0x7F60, join(tlv(0xA1, new byte[0]), block)))));
        assertArrayEquals(image, good(Dg2.portrait(file)));
        for (int n = 0; n < file.length; n++)
            assertInstanceOf(Decoded.Bad.class, Dg2.portrait(Arrays.copyOf(file, n)), "length " + n);
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Dg2.portrait(flipped);
        }
    }

    private static byte[] tlv(int tag, byte[] value) {
        byte[] head = tag > 0xFF ? new byte[]{(byte) (tag >> 8), (byte) tag} : new byte[]{(byte) tag};
        return join(join(head, new byte[]{(byte) value.length}), value);
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
