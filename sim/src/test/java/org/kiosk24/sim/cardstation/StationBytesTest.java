package org.kiosk24.sim.cardstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.device.cardstation.Block;

/** The model against bytes alone: what a host that is not our driver would see. */
class StationBytesTest {
    private final StationBench bench = new StationBench();

    @ParameterizedTest
    @CsvSource({"02400343,06 02402003 63", "0249034A,06 02492003 6A", "0259035A,06 025920303030303030037A",
            "02540357,06 0254200377", "025F035C,06 025F20037C", "022A0329,06 022A410368", "0250300363,06 0250220371",
            "0246302C312C310375,06 0246220367", "0241332C302C32332C484B47204720315931540362,06 0241200362",
            "024103FF,15", "025039036A,10", "0241332C302C32322C41032C,10", "FF00,''"})
    void commands_are_answered_byte_by_byte(String command, String answer) throws Exception {
        bench.line.host().write(HexFormat.of().parseHex(command));
        String wanted = answer.replace(" ", "");
        assertEquals(wanted, HexFormat.of().withUpperCase().formatHex(heard(wanted.length() / 2)));
    }

    @Test
    void the_response_is_sent_again_for_a_nak_and_nothing_else_is_heard_before_the_ack() throws Exception {
        bench.line.host().write(HexFormat.of().parseHex("0258035B"));
        byte[] first = heard(6 + 16);
        bench.line.host().write(HexFormat.of().parseHex("0259035A15"));
        assertEquals(HexFormat.of().formatHex(first, 1, first.length),
                HexFormat.of().formatHex(heard(first.length - 1)));
        bench.line.host().write(HexFormat.of().parseHex("060259035A"));
        assertEquals(0x06, heard(12)[0]);
    }

    @Test
    void a_priority_command_cancels_what_runs_and_only_it_is_answered() throws Exception {
        bench.line.host().write(HexFormat.of().parseHex("02530350"));
        assertEquals("06", HexFormat.of().formatHex(heard(1)));
        bench.line.host().write(HexFormat.of().parseHex("0259035A" + "02540357"));
        assertEquals("06025420037" + "7", HexFormat.of().formatHex(heard(6)));
        assertEquals(0, heard(1).length);
    }

    @Test
    void text_is_decoded_at_its_place_with_sizes_line_feeds_and_overwriting() {
        var buffer = new PrintBuffer();
        buffer.clear();
        put(buffer, "3,0,23,first");
        put(buffer, " and more");
        put(buffer, "3,0,100,\u001BE22big\u001Be11\nsmall");
        put(buffer, "1,0,23,second");
        assertEquals(List.of("second", "big", "small"), buffer.contents().lines());
        assertTrue(!buffer.text("3,480,23,x".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(!buffer.text("3,0,320,x".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(!buffer.text("3,0,23,\u001BE99x".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(buffer.text("2,0,479,upright".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void raster_bit_0_is_the_top_dot() {
        var buffer = new PrintBuffer();
        buffer.clear();
        assertTrue(buffer.raster("7,2,A3".getBytes(StandardCharsets.US_ASCII)));
        var picture = CardPicture.draw(buffer.contents());
        var dots = new StringBuilder();
        for (int y = 16; y < 24; y++)
            dots.append((picture.getRGB(7, y) & 0xFFFFFF) == 0 ? '1' : '0');
        assertEquals("11000101", dots.toString());
        assertTrue(!buffer.raster("480,0,FF".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(!buffer.raster("0,40,FF".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void what_is_drawn_stands_above_its_bottom_line() {
        var buffer = new PrintBuffer();
        buffer.clear();
        put(buffer, "3,0,49,HHHH");
        var picture = CardPicture.draw(buffer.contents());
        int inside = 0;
        int outside = 0;
        for (int x = 0; x < 480; x++)
            for (int y = 0; y < 320; y++)
                if ((picture.getRGB(x, y) & 0xFFFFFF) == 0) {
                    if (x < 48 && y > 49 - 24 && y <= 49)
                        inside++;
                    else
                        outside++;
                }
        assertTrue(inside > 50, "dots: " + inside);
        assertEquals(0, outside);
    }

    @Test
    void the_model_lives_through_any_bytes() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            byte[] data = new byte[random.nextInt(40)];
            for (int i = 0; i < data.length; i++)
                data[i] = (byte) random.nextInt(4, 256);
            int[] commands = {0x41, 0x43, 0x4D, 0x46, 0x50, 0x49, 0x42, random.nextInt(4, 256)};
            byte[] bytes = new Block(commands[random.nextInt(commands.length)], data).encode();
            if (random.nextBoolean())
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            bench.line.host().write(bytes);
            bench.line.host().write(new byte[]{0x06});
        }
        bench.time.sleep(Duration.ofMillis(60));
        assertEquals("Done TCP3II V 1.00 S", StationBench.brief(bench.station.version()));
    }

    private static void put(PrintBuffer buffer, String data) {
        assertTrue(buffer.text(data.getBytes(StandardCharsets.US_ASCII)), data);
    }

    private byte[] heard(int n) throws Exception {
        return bench.line.host().readFully(Math.max(n, 1), bench.time.in(Duration.ofMillis(n == 0 ? 40 : 2000)));
    }
}
