package org.kiosk24.sim.pty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.link.Replay;
import org.kiosk24.device.link.Transcript;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.MemoryLine;

class TranscriptTest {
    private final Time time = new RealTime();
    private final MemoryLine line = new MemoryLine("port", time);
    private final List<String> lines = new ArrayList<>();

    private Transcript transcript(Masker masker) {
        return Transcript.ofHost(line.host(), masker, time, lines::add);
    }

    private Replay replay(Masker masker) throws IOException {
        return new Replay(Recording.parse("recording", lines), masker, time);
    }

    private Deadline soon() {
        return time.in(Duration.ofSeconds(4));
    }

    private Deadline now() {
        return time.in(Duration.ZERO);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The host asks in two pieces, hears in two, changes speed, and asks again. */
    private void conversation(Link host, Link device) throws LinkDown {
        host.write(ascii("WHO"));
        host.write(ascii(" ARE YOU?"));
        device.write(ascii("420199198503020014 and nobody else in all the world\r"));
        assertEquals(10, host.readFully(10, soon()).length);
        assertEquals(42, host.readFully(42, soon()).length);
        host.speed(9600);
        device.speed(9600);
        host.write(new byte[]{1, 2, 3});
        device.write(new byte[]{6});
        assertEquals(1, host.readFully(1, soon()).length);
    }

    @Test
    void what_was_recorded_replays_byte_for_byte() throws Exception {
        conversation(transcript(Masker.nothingPersonal()), line.device());
        Replay replay = replay(Masker.nothingPersonal());
        replay.write(ascii("WHO ARE"));
        assertEquals(0, replay.read(10, now()).length);
        replay.write(ascii(" YOU?"));
        assertArrayEquals(ascii("420199198503020014 and nobody else in all the world\r"), replay.readFully(52, soon()));
        replay.speed(9600);
        replay.write(new byte[]{1, 2, 3});
        assertArrayEquals(new byte[]{6}, replay.read(10, soon()));
        assertTrue(replay.left().isEmpty());
        assertEquals(0, replay.read(10, now()).length);
    }

    @Test
    void a_transcript_shows_direction_time_hex_and_text() throws Exception {
        conversation(transcript(Masker.nothingPersonal()), line.device());
        assertTrue(lines.get(2).matches("> 0\\.[0-9]{6} 57 48 4F"), lines.get(2));
        assertTrue(lines.get(3).matches("> 0\\.[0-9]{6} 20 41 52 45 20 59 4F 55 3F  #  ARE YOU\\?"), lines.get(3));
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("< ")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("+ ")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.matches("= 0\\.[0-9]{6} 9600")), lines.toString());
    }

    @Test
    void a_write_that_was_not_recorded_is_refused_and_so_is_all_after_it() throws Exception {
        conversation(transcript(Masker.nothingPersonal()), line.device());
        Replay replay = replay(Masker.nothingPersonal());
        String message = assertThrows(LinkDown.class, () -> replay.write(ascii("WHAT"))).getMessage();
        assertEquals("recording cannot be replayed: line 3 has byte 4F as number 3, the host writes 41", message);
        assertThrows(LinkDown.class, () -> replay.read(1, now()));
        Replay second = replay(Masker.nothingPersonal());
        second.write(ascii("WHO ARE YOU?"));
        assertThrows(LinkDown.class, () -> second.write(ascii("x")));
        Replay third = replay(Masker.nothingPersonal());
        assertThrows(LinkDown.class, () -> third.speed(9600));
    }

    @Test
    void a_write_after_the_end_of_the_recording_is_refused() throws Exception {
        conversation(transcript(Masker.nothingPersonal()), line.device());
        Replay replay = replay(Masker.nothingPersonal());
        conversation(replay, new MemoryLine("unused", time).device());
        String message = assertThrows(LinkDown.class, () -> replay.write(ascii("x"))).getMessage();
        assertTrue(message.contains("the recording has ended"), message);
    }

    @Test
    void a_lost_line_is_recorded_and_replayed() throws Exception {
        Transcript host = transcript(Masker.nothingPersonal());
        host.write(ascii("a"));
        line.unplug();
        assertThrows(LinkDown.class, () -> host.read(1, soon()));
        line.plugIn();
        host.write(ascii("b"));
        Replay replay = replay(Masker.nothingPersonal());
        replay.write(ascii("a"));
        assertThrows(LinkDown.class, () -> replay.read(1, soon()));
        replay.write(ascii("b"));
        assertTrue(replay.left().isEmpty());
    }

    @Test
    void a_number_split_over_chunks_is_masked_and_the_recording_still_replays() throws Exception {
        Transcript host = transcript(new Digits());
        host.write(ascii("ID 4201991985"));
        assertEquals(0, host.read(1, now()).length);
        host.write(ascii("03020014 end"));
        line.device().write(ascii("1985"));
        host.readFully(4, soon());
        host.close();
        String all = String.join("\n", lines);
        assertFalse(all.contains("4201991985") || all.contains("0014") || all.contains("30 30 31 34"), all);
        Replay replay = replay(new Digits());
        replay.write(ascii("ID 420199198503020014 end"));
        assertArrayEquals(ascii("****"), replay.readFully(4, soon()));
        assertTrue(replay.left().isEmpty());
    }

    @Test
    void what_a_masker_holds_back_is_shown_when_the_line_closes() throws Exception {
        Transcript host = transcript(new Digits());
        host.write(ascii("42"));
        assertEquals(2, lines.size());
        host.close();
        assertTrue(lines.getLast().endsWith("2A 2A"), lines.getLast());
    }

    @Test
    void a_transcript_of_a_devices_end_has_the_same_directions() throws Exception {
        Transcript device = Transcript.ofDevice(line.device(), Masker.nothingPersonal(), time, lines::add);
        conversation(line.host(), device);
        replay(Masker.nothingPersonal());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("< ") && l.contains("34 32 30")), lines.toString());
    }

    @Test
    void closing_a_replay_ends_a_read() throws Exception {
        transcript(Masker.nothingPersonal());
        Replay replay = replay(Masker.nothingPersonal());
        var ended = time.<String>mailbox();
        time.start("host", () -> ended.post(LinkContract.messageOf(() -> replay.read(1, soon()))));
        replay.close();
        assertEquals("recording is closed", ended.receive());
    }

    /** Masks digits, and holds a run of them back until it has ended. */
    private static final class Digits implements Masker {
        private int held;

        @Override
        public byte[] mask(Direction direction, byte[] chunk) {
            var shown = new ByteArrayOutputStream();
            for (byte b : chunk)
                if (b >= '0' && b <= '9')
                    held++;
                else {
                    shown.writeBytes(rest(direction));
                    shown.write(b);
                }
            return shown.toByteArray();
        }

        @Override
        public byte[] rest(Direction direction) {
            byte[] stars = ascii("*".repeat(held));
            held = 0;
            return stars;
        }
    }
}
