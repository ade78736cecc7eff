package org.kiosk24.sim.accident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.sim.Carrier;
import org.kiosk24.sim.world.VirtualTime;

class LineTroubleTest {
    /** Three pieces of two bytes, 10 ms apart; the first suffers. What arrives is written with its time. */
    @ParameterizedTest
    @CsvSource({"DROP,10:ab 20:ab", "DUPLICATE,0:ab 0:ab 10:ab 20:ab", "SPLIT,0:a 0:b 10:ab 20:ab",
            "MERGE,15:abab 20:ab", "DELAY,15:ab 15:ab 20:ab"})
    void one_piece_suffers_and_the_order_is_kept(LineTrouble.Kind kind, String expected) {
        var random = new SplittableRandom(3);
        var time = new VirtualTime(random, Instant.EPOCH);
        List<String> arrived = new ArrayList<>();
        time.start("sender", () -> {
            var trouble = new LineTrouble(kind, Duration.ofMillis(15), Carrier.FAITHFUL, time, random);
            for (int i = 0; i < 3; i++) {
                for (boolean toDevice : new boolean[]{true, false})
                    trouble.carry(toDevice, "ab".getBytes(java.nio.charset.StandardCharsets.US_ASCII), bytes -> {
                        if (toDevice == struck())
                            arrived.add(time.now().toEpochMilli() + ":" + new String(bytes,
                                    java.nio.charset.StandardCharsets.US_ASCII));
                    });
                time.sleep(Duration.ofMillis(10));
            }
        });
        time.run(Duration.ofSeconds(1));
        assertEquals(expected, String.join(" ", arrived), kind.toString());
    }

    @Test
    void what_is_held_up_is_never_overtaken_by_what_a_later_trouble_lets_through() {
        for (int seed = 0; seed < 64; seed++) {
            var random = new SplittableRandom(seed);
            var time = new VirtualTime(random, Instant.EPOCH);
            List<Integer> arrived = new ArrayList<>();
            time.start("sender", () -> {
                var line = new Carrier[]{Carrier.FAITHFUL};
                for (int i = 0; i < 20; i++) {
                    if (i % 4 == 0)
                        line[0] = new LineTrouble(LineTrouble.Kind.DELAY, Duration.ofMillis(200 - 9 * i), line[0], time,
                                random);
                    line[0].carry(true, new byte[]{(byte) i}, bytes -> arrived.add((int) bytes[0]));
                    time.sleep(Duration.ofMillis(7));
                }
            });
            time.run(Duration.ofSeconds(5));
            assertEquals(IntStream.range(0, 20).boxed().toList(), arrived, "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGE", "DELAY"})
    void what_is_held_up_arrives_though_who_wrote_it_has_lost_the_power(LineTrouble.Kind kind) {
        var random = new SplittableRandom(3);
        var time = new VirtualTime(random, Instant.EPOCH);
        List<String> arrived = new ArrayList<>();
        time.start("mains", () -> {
            var trouble = new LineTrouble(kind, Duration.ofMillis(100), Carrier.FAITHFUL, time, random);
            var kiosk = time.supply();
            kiosk.start("sender", () -> {
                trouble.carry(struck(), new byte[]{1}, bytes -> arrived.add(Arrays.toString(bytes)));
                time.sleep(Duration.ofSeconds(1));
            });
            time.sleep(Duration.ofMillis(10));
            kiosk.cut();
            time.sleep(Duration.ofMillis(200));
            trouble.carry(struck(), new byte[]{2}, bytes -> arrived.add(Arrays.toString(bytes)));
        });
        time.run(Duration.ofSeconds(2));
        assertEquals(List.of("[1]", "[2]"), arrived);
    }

    /** The direction that the same chance chooses. */
    private static boolean struck() {
        return new SplittableRandom(3).nextBoolean();
    }
}
