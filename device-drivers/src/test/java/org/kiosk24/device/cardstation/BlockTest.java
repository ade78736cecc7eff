package org.kiosk24.device.cardstation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTest {
    private static final HexFormat HEX = HexFormat.of();

    /** Blocks printed in the TCP300II command manual (the first eight), and computed by its rule. */
    @ParameterizedTest
    @CsvSource({"40,'',02400343", "49,'',0249034A", "51,'',02510352", "54,'',02540357", "58,'',0258035B",
            "59,'',0259035A", "5F,'',025F035C", "2A,'',022A0329", "53,'',02530350", "55,'',02550356",
            "46,'0,1,1',0246302C312C310375", "46,'1,1,1',0246312C312C310374", "48,0,024830037B", "50,0,0250300363",
            "50,1,0250310362", "41,'3,0,23,HKG G 1Y1T',0241332C302C32332C484B472047203159315403" + "62"})
    void blocks_of_the_manual_are_written_and_read(String command, String data, String bytes) {
        var block = new Block(Integer.parseInt(command, 16), data.getBytes(StandardCharsets.US_ASCII));
        assertEquals(bytes, HEX.withUpperCase().formatHex(block.encode()));
        assertEquals(List.of(new BlockReader.Whole(block)), ends(HEX.parseHex(bytes)));
    }

    @Test
    void a_check_byte_that_looks_like_02_or_03_still_ends_the_block() {
        for (int check : new int[]{0x02, 0x03}) {
            var block = new Block(0x58, new byte[]{(byte) (0x58 ^ 0x03 ^ check)});
            assertEquals(check, block.encode()[4]);
            assertEquals(List.of(new BlockReader.Whole(block)), ends(block.encode()));
        }
    }

    @Test
    void bytes_before_a_block_are_skipped_and_a_block_that_was_cut_off_costs_only_itself() {
        var good = new Block(0x59, new byte[]{0x20, '1'});
        byte[] cut = Arrays.copyOf(new Block(0x41, "3,0,23,abc".getBytes(StandardCharsets.US_ASCII)).encode(), 7);
        assertEquals(List.of(new BlockReader.Whole(good)),
                ends(join(HEX.parseHex("0006ff15"), join(cut, good.encode()))));
    }

    @Test
    void no_truncation_and_no_flipped_bit_yields_a_block() {
        for (Block good : List.of(new Block(0x59, " 000000".getBytes(StandardCharsets.US_ASCII)),
                new Block(0x58, " TCP3II V 1.00 X".getBytes(StandardCharsets.US_ASCII)),
                new Block(0x46, new byte[]{0x20}),
                new Block(0x46, "0,1,1".getBytes(StandardCharsets.US_ASCII)))) {
            byte[] bytes = good.encode();
            for (int n = 0; n < bytes.length; n++)
                assertEquals(List.of(), ends(Arrays.copyOf(bytes, n)), "cut to " + n);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] bad = bytes.clone();
                bad[bit / 8] ^= (byte) (1 << bit % 8);
                assertFalse(ends(bad).stream().anyMatch(BlockReader.Whole.class::isInstance), "bit " + bit);
            }
        }
    }

    @Test
    void any_bytes_end_in_values_and_never_in_an_exception() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length / 4; i++)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(2, 4);
            for (BlockReader.Step end : ends(bytes))
                if (end instanceof BlockReader.Whole(var block))
                    assertEquals(List.of(end), ends(block.encode()), "seed " + seed);
        }
    }

    @Test
    void a_block_without_an_end_is_given_up() {
        byte[] endless = new byte[6000];
        Arrays.fill(endless, (byte) 'A');
        endless[0] = 2;
        assertInstanceOf(BlockReader.Broken.class, ends(endless).getFirst());
        Arrays.fill(endless, (byte) 2);
        assertInstanceOf(BlockReader.Broken.class, ends(endless).getFirst());
    }

    @Test
    void the_longest_data_goes_through_and_one_byte_more_does_not() {
        byte[] longest = new byte[Block.LONGEST_DATA];
        Arrays.fill(longest, (byte) 'A');
        assertTrue(ends(new Block(0x41, longest).encode()).getFirst() instanceof BlockReader.Whole);
        assertThrows(IllegalArgumentException.class, () -> new Block(0x41, new byte[Block.LONGEST_DATA + 1]));
        assertThrows(IllegalArgumentException.class, () -> new Block(0x41, new byte[]{3}));
    }

    @Test
    void a_block_shows_no_data_in_messages() {
        assertEquals("Block 41 with 3 bytes", new Block(0x41, "abc".getBytes(StandardCharsets.US_ASCII)).toString());
    }

    private static List<BlockReader.Step> ends(byte[] bytes) {
        var reader = new BlockReader();
        var ends = new java.util.ArrayList<BlockReader.Step>();
        for (byte b : bytes)
            switch (reader.feed(b & 0xFF)) {
                case BlockReader.More _ -> {
                }
                case BlockReader.Step end -> ends.add(end);
            }
        return ends;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Test
    void unused_bytes_of_the_data_do_not_make_two_blocks_equal() {
        assertArrayEquals(new byte[]{1}, new Block(0x58, new byte[]{1}).data());
        assertFalse(new Block(0x58, new byte[]{1}).equals(new Block(0x58, new byte[]{1, 1})));
    }
}
