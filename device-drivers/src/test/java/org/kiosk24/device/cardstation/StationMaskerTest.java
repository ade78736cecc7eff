package org.kiosk24.device.cardstation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.link.Direction;

class StationMaskerTest {
    @Test
    void printed_text_is_hidden_in_any_pieces_and_its_place_and_a_right_check_byte_remain() {
        byte[] frame = new Block(0x41, CardText.lay(List.of("ZHANG 420199")).orElseThrow().getFirst()).encode();
        byte[] hidden = new Block(0x41, "3,0,23,************".getBytes(StandardCharsets.US_ASCII)).encode();
        assertArrayEquals(hidden, new StationMasker().mask(Direction.TO_DEVICE, frame));
        var masker = new StationMasker();
        for (int i = 0; i < frame.length; i++)
            assertEquals(hidden[i], masker.mask(Direction.TO_DEVICE, new byte[]{frame[i]})[0], "byte " + i);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02593200", "0246302C312C310375", "0259035A", "061510"})
    void what_is_harmless_is_shown(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertArrayEquals(bytes, new StationMasker().mask(Direction.TO_DEVICE, bytes));
    }

    @Test
    void responses_keep_their_status_and_a_wrong_check_byte_stays_wrong() {
        byte[] status = HexFormat.of().parseHex("060241200362");
        assertArrayEquals(status, new StationMasker().mask(Direction.TO_HOST, status));
        byte[] wrong = new Block(0x41, "3,0,23,LI".getBytes(StandardCharsets.US_ASCII)).encode();
        wrong[wrong.length - 1] ^= 0x10;
        byte[] stars = new Block(0x41, "3,0,23,**".getBytes(StandardCharsets.US_ASCII)).encode();
        stars[stars.length - 1] ^= 0x10;
        assertArrayEquals(stars, new StationMasker().mask(Direction.TO_DEVICE, wrong));
    }

    @Test
    void bytes_out_of_place_echoes_and_unknown_commands_show_nothing() {
        String name = "LILEI";
        for (Direction direction : Direction.values())
            for (byte[] bytes : List.of(name.getBytes(StandardCharsets.US_ASCII),
                    new Block(0x41, (" 3,0,23," + name).getBytes(StandardCharsets.US_ASCII)).encode(),
                    new Block(0x41, ("1234," + name).getBytes(StandardCharsets.US_ASCII)).encode(),
                    new Block(0x77, (" " + name).getBytes(StandardCharsets.US_ASCII)).encode())) {
                String shown = new String(new StationMasker().mask(direction, bytes), StandardCharsets.ISO_8859_1);
                assertFalse(shown.contains("LEI"), direction + " " + shown);
            }
    }
}
