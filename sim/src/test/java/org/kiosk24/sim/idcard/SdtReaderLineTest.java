package org.kiosk24.sim.idcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.idcard.Bench.fault;
import static org.kiosk24.sim.idcard.Bench.value;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.LineSpeed;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.world.VirtualTime;

class SdtReaderLineTest {
    @ParameterizedTest
    @EnumSource
    void a_reader_at_another_speed_is_found_and_kept(LineSpeed readers) {
        var bench = new Bench(readers, 115_200);
        bench.model.place(CardImage.of(Cards.resident()));
        bench.host(() -> {
            value(bench.read());
            assertEquals(readers.bitsPerSecond(), bench.reader.bitsPerSecond());
            long start = bench.time.nanos();
            value(bench.reader.health());
            assertTrue(bench.time.nanos() - start < Duration.ofMillis(100).toNanos(), "no second search");
        });
    }

    @Test
    void a_set_speed_outside_the_list_is_tried_first_and_given_back_when_nobody_answers() {
        var bench = new Bench(LineSpeed.B19200, 4800);
        bench.host(() -> {
            bench.model.fault("silent");
            String detail = fault(bench.reader.health()).detail();
            assertTrue(detail.startsWith("silent at 4800 and at 115200"), detail);
            assertEquals(4800, bench.reader.bitsPerSecond());
            bench.model.mend();
            value(bench.reader.health());
            assertEquals(19_200, bench.reader.bitsPerSecond());
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_speed_is_changed_with_the_acknowledgement_at_the_old_one(LineSpeed wanted) {
        var bench = new Bench();
        bench.host(() -> {
            value(bench.reader.changeSpeed(wanted));
            assertEquals(wanted.bitsPerSecond(), bench.reader.bitsPerSecond());
            value(bench.reader.health());
        });
        assertEquals(wanted.bitsPerSecond(), bench.model.state().get("speed"));
    }

    @Test
    void an_unplugged_line_is_not_connected_and_serves_again_when_it_is_back() {
        var bench = new Bench();
        bench.model.place(CardImage.of(Cards.resident()));
        bench.host(() -> {
            value(bench.read());
            bench.line.unplug();
            assertEquals("NOT_CONNECTED", fault(bench.read()).code());
            assertEquals("NOT_CONNECTED", fault(bench.reader.health()).code());
            bench.line.plugIn();
            value(bench.read());
        });
    }

    @Test
    void a_line_cut_while_waiting_for_a_card_is_not_connected() {
        var bench = new Bench();
        bench.after(Duration.ofSeconds(2), bench.line::unplug);
        bench.host(() -> assertEquals("NOT_CONNECTED", fault(bench.read()).code()));
    }

    /** Some other device on the port, which talks all the time. */
    @Test
    void noise_on_the_line_ends_in_a_fault_and_never_in_a_hang() {
        for (long seed = 1; seed <= 25; seed++) {
            var random = new SplittableRandom(seed);
            var time = new VirtualTime(random.split(), Instant.EPOCH);
            var line = new MemoryLine("/dev/ttyNOISE", time);
            byte[] alphabet = {(byte) 0xAA, (byte) 0x96, 0x69, 0, 4, (byte) 0x90, (byte) 0x9F, 8};
            time.start("noise", () -> {
                try {
                    while (true) {
                        byte[] bytes = new byte[1 + random.nextInt(200)];
                        for (int i = 0; i < bytes.length; i++)
                            bytes[i] = random.nextBoolean()
                                    ? (byte) random.nextInt()
                                    : alphabet[random.nextInt(alphabet.length)];
                        line.device().write(bytes);
                        time.sleep(Duration.ofMillis(1 + random.nextInt(20)));
                    }
                } catch (LinkDown e) {
                    throw new IllegalStateException(e);
                }
            });
            var result = new AtomicReference<Result<IdCard>>();
            var reader = new SdtReader(line.host(), time, SdtTimers.DEFAULT, 115_200);
            time.start("host", () -> result.set(reader.read(Duration.ofSeconds(10), Cancel.NEVER)));
            time.run(Duration.ofSeconds(60));
            assertFalse(result.get() == null, "seed " + seed + ": still waiting after a minute");
            assertFalse(result.get() instanceof Result.Done, "seed " + seed + ": a card out of noise");
        }
    }

    /** A reader whose line flips a bit now and then: never a wrong card, always an end. */
    @Test
    void flipped_bits_never_yield_a_wrong_card() {
        int read = 0;
        for (long seed = 1; seed <= 60; seed++) {
            var random = new SplittableRandom(seed);
            var bench = new Bench();
            bench.model.place(CardImage.of(Cards.resident()));
            var noisy = new FlippingLink(bench.line.host(), random);
            var reader = new SdtReader(noisy, bench.time, SdtTimers.DEFAULT, 115_200);
            var result = new AtomicReference<Result<IdCard>>();
            bench.host(() -> result.set(reader.read(Bench.PATIENCE, Cancel.NEVER)));
            if (result.get() instanceof Result.Done<IdCard>(IdCard card)) {
                read++;
                assertTrue(Cards.same(Cards.resident(), card), "seed " + seed + ": a wrong card");
            }
        }
        assertTrue(read > 10, "only " + read + " of 60 reads came through");
    }

    @Test
    void every_buffer_that_held_an_answer_is_wiped() {
        var bench = new Bench();
        bench.model.place(CardImage.of(Cards.resident()));
        var keeping = new KeepingLink(bench.line.host());
        var reader = new SdtReader(keeping, bench.time, SdtTimers.DEFAULT, 115_200);
        bench.host(() -> {
            for (String fault : List.of("find/wrong-check-once", "read/truncated:900-once", "stray-before:5"))
                bench.model.fault(fault);
            value(reader.read(Bench.PATIENCE, Cancel.NEVER));
        });
        int bytes = 0;
        for (byte[] buffer : keeping.handedOut)
            for (byte b : buffer) {
                bytes++;
                assertEquals(0, b);
            }
        assertTrue(bytes > 1295, bytes + " bytes were read");
    }

    private static final class KeepingLink implements Link {
        private final Link link;
        private final List<byte[]> handedOut = new ArrayList<>();

        KeepingLink(Link link) {
            this.link = link;
        }

        @Override
        public String name() {
            return link.name();
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            link.write(bytes);
        }

        @Override
        public byte[] read(int max, Deadline deadline) throws LinkDown {
            byte[] bytes = link.read(max, deadline);
            handedOut.add(bytes);
            return bytes;
        }

        @Override
        public void speed(int bitsPerSecond) throws LinkDown {
            link.speed(bitsPerSecond);
        }

        @Override
        public void close() {
            link.close();
        }
    }

    /** Flips one bit in one of five chunks, either way. */
    private record FlippingLink(Link link, SplittableRandom random) implements Link {
        @Override
        public String name() {
            return link.name();
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            link.write(flipped(bytes.clone()));
        }

        @Override
        public byte[] read(int max, Deadline deadline) throws LinkDown {
            return flipped(link.read(max, deadline));
        }

        private byte[] flipped(byte[] bytes) {
            if (bytes.length > 0 && random.nextInt(5) == 0)
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return bytes;
        }

        @Override
        public void speed(int bitsPerSecond) throws LinkDown {
            link.speed(bitsPerSecond);
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
