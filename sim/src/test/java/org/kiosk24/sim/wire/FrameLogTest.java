package org.kiosk24.sim.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.idcard.Request;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.frame.SdtFields;
import org.kiosk24.sim.solo.Serial;
import org.kiosk24.sim.solo.ToldLink;

class FrameLogTest {
    /** Bytes in a second at 115,200 baud, 8N1. */
    private static final int FLAT_OUT = 11_520;
    private final Time time = new RealTime();
    private final FrameLog log = new FrameLog(time);

    /** A line whose host never stops asking. */
    private static final class Flood implements Link {
        private final byte[] frame = Request.Command.FIND.frame();

        @Override
        public String name() {
            return "flood";
        }

        @Override
        public void write(byte[] bytes) {}

        @Override
        public byte[] read(int max, Deadline deadline) {
            return frame;
        }

        @Override
        public void speed(int bitsPerSecond) {}

        @Override
        public void close() {}
    }

    @Test
    void a_minute_of_the_shortest_frames_flat_out_is_told_whole_to_who_listens_ten_times_a_second() throws Exception {
        var line = new ToldLink(new Flood(), Serial.IDCARD, time,
                told -> log.add("idcard", told.direction(), told.words(), told.bytes()));
        int aBeat = FLAT_OUT / 10 / Request.Command.FIND.frame().length;
        long heard = 0;
        for (int beat = 0; beat < 600; beat++) {
            for (int i = 0; i < aBeat; i++)
                line.read(64, time.in(java.time.Duration.ZERO));
            FrameLog.Part part = log.after(heard, 1_500);
            assertEquals(0, part.missed());
            assertEquals(aBeat, part.frames().size());
            heard = part.frames().getLast().number();
        }
        assertEquals(600L * aBeat, heard);
        assertEquals("20 01 find card", log.frame(heard).orElseThrow().words());
    }

    @Test
    void who_does_not_listen_is_told_how_many_are_gone_and_nothing_grows() {
        int sent = 3 * FrameLog.MOST_FRAMES;
        for (int i = 0; i < sent; i++)
            log.add("payment", Direction.TO_HOST, "ACK", new byte[]{6});

        FrameLog.Part part = log.after(0, 10);

        assertEquals(2 * FrameLog.MOST_FRAMES, part.missed());
        assertEquals(2 * FrameLog.MOST_FRAMES + 1, part.frames().getFirst().number());
        assertEquals(Optional.empty(), log.frame(1));
        assertEquals(sent, log.newest());
    }

    @Test
    void large_frames_go_before_there_are_too_many_bytes() {
        for (int i = 0; i < 40; i++)
            log.add("idcard", Direction.TO_HOST, "much", new byte[FrameLog.MOST_BYTES / 10]);
        assertEquals(30, log.after(0, 100).missed());
        assertEquals(10, log.after(0, 100).frames().size());
    }

    @Test
    void any_number_may_be_asked_for() {
        var random = new SplittableRandom(20261123);
        for (int i = 0; i < 50; i++)
            log.add("idcard", Direction.TO_HOST, "n" + i, new byte[1]);
        for (int i = 0; i < 1_000; i++) {
            long number = random.nextLong(-100, 200);
            List<Long> numbers = new ArrayList<>(log.after(number, 1_000).frames().stream()
                    .map(FrameLog.Logged::number).toList());
            assertEquals(Math.max(0, Math.min(50, 50 - number)), numbers.size(), "behind " + number);
            assertTrue(number < 1 || number > 50 == log.frame(number).isEmpty(), "frame " + number);
        }
    }

    @Test
    void a_frame_of_the_flood_is_taken_apart_when_somebody_looks() {
        byte[] frame = Request.Command.FIND.frame();
        assertEquals("find card", new SdtFields().of(Direction.TO_DEVICE, frame).get(2).meaning());
    }
}
