package org.kiosk24.sim.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosk24.device.idcard.SdtMasker;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.payment.zvt.ZvtMasker;
import org.kiosk24.sim.idcard.CardImage;
import org.kiosk24.sim.people.Personas;

/** Held against the frames that the protocols' own documents print. */
class FrameFieldsTest {
    private static final long SEED = 20261123;
    private static final Direction DEVICE = Direction.TO_DEVICE;
    private static final Direction HOST = Direction.TO_HOST;
    private static final FrameFields SDT = new SdtFields();
    private static final FrameFields ZVT = new ZvtFields();
    private static final FrameFields STATION = new StationFields();
    private static final FrameFields SLIP = new SlipFields();
    private static final FrameFields CHIP = new ChipFields();
    private static final String APPROVED = "10 02 04 0F 21 27 00 04 00 00 00 00 15 00 49 01 56 0B 00 01 53 0C 19 23 36"
            + " 0D 04 16 29 28 00 48 69 87 01 53 8A C6 10 03 DB FB";

    static Stream<Arguments> vectors() {
        return Stream.of(Arguments.of(SDT, DEVICE, "AA AA AA 96 69 00 03 20 01 22",
                "preamble 0+5 | length 5+2 3 | command 7+1 20 find card | parameter 8+1 01 | check 9+1 22 agrees"),
                Arguments.of(SDT, HOST, "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97",
                        "preamble 0+5 | length 5+2 8 | SW1 SW2 7+2 00 00 | SW3 9+1 9F card found |"
                                + " card's IIN 10+4 00 00 00 00 | check 14+1 97 agrees"),
                Arguments.of(SDT, HOST, "AA AA AA 96 69 00 04 00 00 80 84",
                        "SW3 9+1 80 no card found | check 10+1 84 agrees"),
                Arguments.of(SDT, HOST, "AA AA AA 96 69 00 04 00 00 80 85", "check 10+1 85 wrong: 84 expected"),
                Arguments.of(SDT, HOST,
                        "AA AA AA 96 69 00 14 00 00 90 05 00 01 00 59 A0 33 01 4E 61 BC 00 B1 68 DE 3A E5",
                        "SAM class 10+2 05 00 | SAM type 12+2 01 00 | SAM batch 14+4 59 A0 33 01"),
                Arguments.of(ZVT, HOST, APPROVED,
                        "class 2+1 04 | instruction 3+1 0F status information | length 4+1 33 bytes of data |"
                                + " 27 result 5+2 00 00 ok | 04 amount 7+7 00 00 00 00 15 00 1500 fen |"
                                + " 49 currency 14+3 01 56 CNY | 0B trace 17+4 00 01 53 | 0C time 21+4 19 23 36 19:23:36"
                                + " | 0D date 25+3 04 16 month 04, day 16 | 29 terminal 28+5 28 00 48 69 |"
                                + " 87 receipt 33+3 01 53 | 8A card type 36+2 C6 UnionPay | DLE ETX 38+2 10 03"
                                + " ends the frame | CRC 40+2 DB FB agrees"),
                Arguments.of(ZVT, DEVICE, "10 02 06 01 0A 04 00 00 00 01 10 10 00 49 09 78 10 03 F2 FF",
                        "04 amount 5+8 00 00 00 01 10 00 11000 fen | 49 currency 13+3 09 78 EUR |"
                                + " DLE ETX 16+2 10 03 ends the frame | CRC 18+2 F2 FF agrees"),
                Arguments.of(ZVT, DEVICE,
                        "10 02 06 30 10 10 12 34 56 87 01 53 04 00 00 00 00 15 00 49 01 56 10 03 99 F4",
                        "instruction 3+1 30 reversal | length 4+2 16 bytes of data | password 6+3 12 34 56 hidden |"
                                + " 87 receipt 9+3 01 53"),
                Arguments.of(ZVT, HOST, "10 02 06 0F 0B F0 F0 F7 32 2E 31 34 2E 31 35 00 10 03 B1 11",
                        "length of version 5+3 7 digits F0 to F9 | software version 8+7 2.14.15 | status 15+1 00 00 ok"),
                Arguments.of(ZVT, HOST, "10 02 06 0F 01 9C 10 03 DB 51", "status 5+1 9C 9C please wait"),
                Arguments.of(ZVT, HOST, "10 02 84 66 00 10 03 8D BE", "class 2+1 84 | answer 3+1 66 no: 66"),
                Arguments.of(ZVT, HOST, "06", "control 0+1 06 ACK: taken"),
                Arguments.of(STATION, DEVICE, "02 59 03 5A",
                        "STX 0+1 02 begins a block | command 1+1 59 sensors | ETX 2+1 03 ends the block |"
                                + " BCC 3+1 5A agrees"),
                Arguments.of(STATION, DEVICE, "02 46 30 2C 31 2C 31 03 75",
                        "command 1+1 46 erase and print | data 2+5 0,1,1"),
                Arguments.of(STATION, DEVICE, "02 41 33 2C 30 2C 32 33 2C 2A 2A 03 46",
                        "direction 2+2 3 | x 4+2 0 dots | y 6+3 23 dots | text 9+2 ** hidden"),
                Arguments.of(SLIP, DEVICE, "1B 40 1B 61 01 1D 21 11 2A 2A 2A 0A 1D 56 42 30",
                        "initialise 0+2 1B 40 | align 2+3 1B 61 01 centre | size 5+3 1D 21 11 2 wide, 2 high |"
                                + " text 8+3 3 bytes hidden | line feed 11+1 0A | cut 12+4 1D 56 42 30 after 48 dots"),
                Arguments.of(SLIP, HOST, "12", "status 0+1 12 nothing wrong"),
                Arguments.of(CHIP, DEVICE, "0C B0 81 00",
                        "CLA 0+1 0C secure messaging | INS 1+1 B0 read binary | P1 2+1 81 | P2 3+1 00"),
                Arguments.of(CHIP, HOST, "69 88", "status word 0+2 69 88 secure messaging broken"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_printed_frame_is_taken_apart_as_its_document_says(FrameFields protocol, Direction direction, String hex,
            String expected) {
        String told = String.join(" | ", protocol.of(direction, bytes(hex)).stream().map(FrameFieldsTest::line)
                .toList());
        assertTrue(told.contains(expected.replace("preamble 0+5", "preamble 0+5 AA AA AA 96 69 begins every frame")
                .replaceFirst("length 5\\+2 (\\d+)", "length 5+2 $1 of the body and its check byte")
                .replace("SW1 SW2 7+2 00 00", "SW1 SW2 7+2 00 00 passed through from the card")), told);
    }

    private static String line(Field field) {
        return (field.name() + " " + field.offset() + "+" + field.length() + " " + field.value() + " "
                + field.meaning()).strip();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void cut_anywhere_or_with_any_bit_flipped_every_byte_is_in_one_field(FrameFields protocol, Direction direction,
            String hex, String expected) {
        byte[] frame = bytes(hex);
        for (int cut = 0; cut <= frame.length; cut++)
            covered(protocol, direction, Arrays.copyOf(frame, cut), "cut at " + cut);
        for (int bit = 0; bit < 8 * frame.length; bit++) {
            byte[] flipped = frame.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            covered(protocol, direction, flipped, "bit " + bit);
        }
    }

    @Test
    void any_bytes_are_covered_too() {
        var random = new SplittableRandom(SEED);
        for (FrameFields protocol : List.of(SDT, ZVT, STATION, SLIP, CHIP))
            for (int run = 0; run < 4000; run++) {
                byte[] bytes = new byte[random.nextInt(60)];
                random.nextBytes(bytes);
                byte[] likely = {0x02, 0x03, 0x10, 0x1B, 0x1D, 0x04, 0x06, (byte) 0xAA, (byte) 0xFF, 0x0F};
                for (int i = 0; i < bytes.length; i++)
                    if (random.nextInt(3) > 0)
                        bytes[i] = likely[random.nextInt(likely.length)];
                covered(protocol, random.nextBoolean() ? DEVICE : HOST, bytes, "seed " + SEED + " run " + run);
            }
    }

    private static void covered(FrameFields protocol, Direction direction, byte[] frame, String which) {
        int at = 0;
        for (Field field : protocol.of(direction, frame)) {
            assertEquals(at, field.offset(), () -> which + ": " + HexFormat.of().formatHex(frame));
            assertTrue(field.length() > 0, which);
            at += field.length();
        }
        assertEquals(frame.length, at, () -> which + ": " + HexFormat.of().formatHex(frame));
    }

    @Test
    void a_read_card_shows_its_layout_and_nothing_of_its_holder() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        for (var person : Personas.load(today).all()) {
            byte[] body = new byte[3 + 4 + 256 + 1024];
            body[2] = (byte) 0x90;
            body[3] = 1;
            body[5] = 4;
            System.arraycopy(CardImage.of(person.card()).text(), 0, body, 7, 256);
            byte[] masked = new SdtMasker().mask(HOST, org.kiosk24.device.idcard.SdtFrame.around(body));

            List<Field> fields = SDT.of(HOST, masked);

            covered(SDT, HOST, masked, person.id());
            String all = fields.toString();
            assertFalse(all.contains(person.card().name()) || all.contains(person.card().idNumber()), person.id());
            assertTrue(fields.stream().anyMatch(f -> f.name().equals("layout") || f.meaning().contains("card")),
                    person.id());
        }
    }

    @Test
    void of_a_payers_card_nothing_is_shown() {
        byte[] frame = org.kiosk24.device.payment.zvt.Frame.encode(bytes("04 0F 0E 27 00 22 F0 F8 62 22 02 12 34 56 78"
                + " 90 17"));
        List<Field> fields = ZVT.of(HOST, new ZvtMasker().mask(HOST, frame));
        assertFalse(fields.toString().contains("12 34 56"), fields::toString);
        assertTrue(fields.toString().contains("22 card number"), fields::toString);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
