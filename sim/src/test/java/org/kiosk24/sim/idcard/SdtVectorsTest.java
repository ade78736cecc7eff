package org.kiosk24.sim.idcard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.idcard.Bench.value;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.idcard.CardWithFingerprints;
import org.kiosk24.device.idcard.Fingerprint;
import org.kiosk24.device.idcard.IdCard;

/** The protocol's vectors, in both directions: what the model sends, and what the driver makes of it. */
class SdtVectorsTest {
    private final Bench bench = new Bench();

    @ParameterizedTest
    @ValueSource(strings = {"resident-m.30-01", "resident-long-term.30-01", "hkmt-j.30-01", "frp-i-2017.30-01"})
    void the_model_sends_the_vector_for_the_card_it_describes(String name) {
        bench.model.place(CardImage.of(Cards.card(name)));
        bench.host(() -> {
            bench.select();
            bench.exchange(Cards.READ, Cards.hex(name));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident-m.30-01", "resident-long-term.30-01", "hkmt-j.30-01", "frp-i-2017.30-01"})
    void the_driver_reads_the_card_that_the_vector_describes(String name) {
        bench.model.place(CardImage.of(Cards.card(name)));
        bench.host(() -> assertTrue(Cards.same(Cards.card(name), value(bench.read())), name));
    }

    @Test
    void the_documented_exchange_is_answered_byte_by_byte() {
        bench.host(() -> {
            bench.exchange(Cards.STATUS, "AAAAAA9669 0004 000090 94");
            bench.exchange(Cards.FIND, "AAAAAA9669 0004 000080 84");
            bench.exchange(Cards.SELECT, "AAAAAA9669 0004 000081 85");
            bench.exchange(Cards.READ, "AAAAAA9669 0004 000041 45");
            bench.model.place(CardImage.of(Cards.resident()));
            bench.exchange(Cards.FIND, "AAAAAA9669 0008 00009F 00000000 97");
            bench.exchange(Cards.SELECT, "AAAAAA9669 000C 000090 0000000000000000 9C");
            bench.exchange("AAAAAA9669000330 0330", Cards.hex("append-none"));
            bench.exchange("AAAAAA9669000312FFEE", Cards.hex("samid"));
            bench.exchange("AAAAAA9669000310FFEC", "AAAAAA9669 0004 000090 94");
            bench.exchange(Cards.READ, "AAAAAA9669 0004 000041 45");
        });
    }

    @Test
    void requests_that_are_no_frames_are_refused_or_ignored_and_the_next_one_is_served() {
        bench.host(() -> {
            bench.exchange("AAAAAA9669 0004 2001 22", "AAAAAA9669 0004 000011 15");
            bench.exchange("00AAAA9669 0003 2001 22", "");
            bench.exchange("AAAAAA9669 0003 2001 23", "AAAAAA9669 0004 000010 14");
            bench.exchange("AAAAAA9669 0002 0002", "AAAAAA9669 0004 000011 15");
            bench.exchange("AAAAAA9669 0003 12FFFE", "AAAAAA9669 0004 000010 14");
            bench.exchange("AAAAAA9669 0003 3099 AA", "AAAAAA9669 0004 000021 25");
            bench.exchange("AAAAAA9669 0004 61FF10 8A", "AAAAAA9669 0004 000021 25");
            bench.exchange("AAAAAA9669 0004 61FF50 CA", "AAAAAA9669 0004 000090 94");
            bench.exchange("AAAA" + Cards.STATUS, "AAAAAA9669 0004 000090 94");
            bench.exchange("AAAAAA9669 00", "AAAAAA9669 0004 000011 15");
            bench.model.fault("lenient-check");
            bench.exchange("AAAAAA9669 0003 11FFEE", "AAAAAA9669 0004 000090 94");
        });
    }

    @Test
    void fingerprints_of_0_512_and_1024_bytes_are_the_vectors_and_are_read() throws Exception {
        byte[] two = Cards.frame("resident-m.30-10.fp1024");
        byte[] prints = Arrays.copyOfRange(two, 16 + 256 + 1024, two.length - 1);
        IdCard card = Cards.resident();
        for (int length : new int[]{0, 512, 1024}) {
            byte[][] sent = new byte[1][];
            var with = new CardImage(card, Arrays.copyOf(prints, length), Optional.empty(), new byte[28]);
            bench.model.place(with);
            bench.host(() -> {
                bench.select();
                sent[0] = bench.raw(Cards.READ_WITH_FINGERPRINTS);
                CardWithFingerprints read = value(bench.reader.readWithFingerprints(Bench.PATIENCE, Cancel.NEVER));
                assertEquals(length / Fingerprint.BYTES, read.fingerprints().size());
                assertTrue(Cards.same(card, read.card()));
                for (int i = 0; i < read.fingerprints().size(); i++)
                    assertArrayEquals(Arrays.copyOfRange(prints, i * 512, i * 512 + 512), read.fingerprints().get(i)
                            .block());
            });
            String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent[0]));
            assertEquals(switch (length) {
                case 0 -> "9c649f1f";
                case 512 -> "c9fc3e18";
                default -> "cffa89e9";
            }, digest.substring(0, 8), "published digest of the frame with " + length + " bytes of fingerprints");
            assertEquals(1297 + length, sent[0].length);
        }
    }

    @Test
    void the_security_modules_number_is_read() {
        bench.host(() -> assertEquals("05.01-20160601-0012345678-0987654321", value(bench.reader.health())));
    }

    @Test
    void appended_address_and_chip_number_are_the_vectors_and_are_read_after_the_card() {
        byte[] address = Cards.frame("append-address");
        String text = new String(address, 10, 70, java.nio.charset.StandardCharsets.UTF_16LE).stripTrailing();
        byte[] number = Arrays.copyOfRange(Cards.frame("mng28"), 10, 38);
        bench.model.place(new CardImage(Cards.resident(), new byte[0], Optional.of(text), number));
        bench.host(() -> {
            value(bench.read());
            assertEquals(Optional.of(text), value(bench.reader.newestAddress()));
            assertArrayEquals(number, value(bench.reader.chipNumber()).bytes());
            bench.exchange("AAAAAA9669000330 0330", Cards.hex("append-address"));
            bench.exchange("AAAAAA9669000330 0231", Cards.hex("append-address"));
            bench.exchange("AAAAAA9669000330 0536", Cards.hex("mng28"));
        });
    }

    @Test
    void a_card_without_appended_address_has_none() {
        bench.model.place(CardImage.of(Cards.resident()));
        bench.host(() -> {
            value(bench.read());
            assertEquals(Optional.empty(), value(bench.reader.newestAddress()));
        });
    }

    @Test
    void a_number_ending_in_X_and_a_name_with_a_middle_dot_come_through() {
        bench.model.place(CardImage.of(Cards.residentX()));
        bench.host(() -> {
            IdCard card = value(bench.read());
            assertTrue(Cards.same(Cards.residentX(), card));
            assertEquals("测试·样例", card.name());
            assertTrue(card.numberValid());
        });
    }

    @Test
    void the_two_parts_of_a_2023_foreigners_name_join_inside_a_word() {
        IdCard.Foreigner2023 foreigner = Cards.foreigner2023();
        assertEquals("SAM", foreigner.name().substring(32, 35), "the word is cut after 35 characters");
        bench.model.place(CardImage.of(foreigner));
        bench.host(() -> {
            bench.select();
            byte[] frame = bench.raw(Cards.READ);
            assertEquals(1295, frame.length);
            assertEquals('Y', frame[14 + 248]);
            IdCard card = value(bench.read());
            assertInstanceOf(IdCard.Foreigner2023.class, card);
            assertEquals("TESTING, BARTHOLOMEW MAXIMILIAN SAMPLE", card.name());
            assertTrue(Cards.same(foreigner, card));
            assertTrue(card.numberValid());
        });
    }

    @Test
    void a_2023_name_whose_first_part_ends_in_a_blank_keeps_it() {
        IdCard.Foreigner2023 f = Cards.foreigner2023();
        String name = "TESTING-WITH-A-LONGER-FAMILY-NAME, ALICE";
        assertEquals(' ', name.charAt(34));
        bench.model.place(CardImage.of(new IdCard.Foreigner2023(name, f.chineseName(), f.sex(), f.renewalCount(), f
                .birth(), f.idNumber(), f.nationality(), f.validFrom(), f.validTo(), f.oldNumberLink(), true,
                f
                        .wltPortrait())));
        bench.host(() -> assertEquals(name, value(bench.read()).name()));
    }

    @Test
    void names_and_addresses_longer_than_their_fields_are_cut_as_on_a_real_card() {
        IdCard.Resident r = Cards.resident();
        bench.model.place(CardImage.of(new IdCard.Resident("甲".repeat(20), r.sex(), r.ethnicity(), r.birth(), "乙"
                .repeat(40), r.idNumber(), r.authority(), r.validFrom(), r.validTo(), true, r.wltPortrait())));
        bench.host(() -> {
            var card = (IdCard.Resident) value(bench.read());
            assertEquals("甲".repeat(15), card.name());
            assertEquals("乙".repeat(35), card.address());
        });
    }
}
