package org.kiosk24.sim.pty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Patience;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;

/** What drivers may rely on, whatever carries the bytes. */
@Timeout(20)
abstract class LinkContract {
    static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(1),
            Duration.ofMillis(20));
    final Time time = new RealTime();

    abstract Link host();

    abstract Link device();

    abstract void unplug() throws Exception;

    abstract void plugIn() throws Exception;

    Deadline soon() {
        return time.in(Duration.ofSeconds(4));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Lines are opened by their first use; until then a device may be talking to nobody. */
    void talk() throws LinkDown {
        host().write(ascii("?"));
        assertArrayEquals(ascii("?"), device().read(10, soon()));
        device().write(ascii("!"));
        assertArrayEquals(ascii("!"), host().read(10, soon()));
    }

    @Test
    void what_the_host_writes_the_device_reads_and_the_other_way_round() throws Exception {
        talk();
        talk();
    }

    @Test
    void a_read_takes_no_more_than_it_asked_for_and_leaves_the_rest() throws Exception {
        talk();
        device().write(ascii("abcdef"));
        assertArrayEquals(ascii("abcd"), host().readFully(4, soon()));
        assertArrayEquals(ascii("e"), host().read(1, soon()));
        assertArrayEquals(ascii("f"), host().read(100, soon()));
    }

    @Test
    void a_read_returns_nothing_when_its_deadline_passes() throws Exception {
        talk();
        assertEquals(0, host().read(10, time.in(Duration.ofMillis(20))).length);
        assertEquals(0, host().read(10, time.in(Duration.ZERO)).length);
        talk();
    }

    @Test
    void an_exact_read_waits_for_what_comes_in_pieces() throws Exception {
        talk();
        Link device = device();
        time.start("slow device", () -> {
            try {
                device.write(ascii("AA"));
                time.sleep(Duration.ofMillis(20));
                device.write(ascii("BBB"));
            } catch (LinkDown e) {
                throw new AssertionError(e);
            }
        });
        assertArrayEquals(ascii("AABBB"), host().readFully(5, soon()));
    }

    @Test
    void an_exact_read_gives_what_came_when_its_deadline_passes() throws Exception {
        talk();
        device().write(ascii("AA"));
        host().readFully(1, soon());
        assertArrayEquals(ascii("A"), host().readFully(5, time.in(Duration.ofMillis(50))));
    }

    @Test
    void every_byte_value_passes_unchanged() throws Exception {
        talk();
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++)
            all[i] = (byte) i;
        host().write(all);
        assertArrayEquals(all, device().readFully(256, soon()));
        device().write(all);
        assertArrayEquals(all, host().readFully(256, soon()));
    }

    @Test
    void big_writes_arrive_whole_both_ways() throws Exception {
        byte[] big = new byte[200_000];
        new SplittableRandom(1).nextBytes(big);
        talk();
        Mailbox<byte[]> received = time.mailbox();
        Link device = device();
        time.start("device", () -> {
            try {
                received.post(device.readFully(big.length, soon()));
                device.write(big);
            } catch (LinkDown e) {
                received.post(ascii(e.getMessage()));
            }
        });
        host().write(big);
        assertArrayEquals(big, received.receive());
        assertArrayEquals(big, host().readFully(big.length, soon()));
    }

    @Test
    void a_read_that_waits_for_ever_ends_when_the_line_is_lost() throws Exception {
        talk();
        Mailbox<String> ended = time.mailbox();
        Link host = host();
        time.start("host", () -> ended.post(messageOf(() -> host.read(1, soon()))));
        unplug();
        assertTrue(ended.receive().contains(host.name()));
    }

    @Test
    void a_lost_line_is_told_once_and_is_open_again_after_plugging_in() throws Exception {
        talk();
        unplug();
        plugIn();
        assertThrows(LinkDown.class, () -> host().read(1, soon()));
        talk();
    }

    @Test
    void a_loss_between_two_calls_is_told_to_the_write_that_follows() throws Exception {
        talk();
        unplug();
        assertThrows(LinkDown.class, () -> untilDown(host()));
        plugIn();
        talkAgain();
    }

    @Test
    void while_unplugged_every_call_fails_and_names_the_line() throws Exception {
        talk();
        unplug();
        for (int i = 0; i < 5; i++)
            assertTrue(messageOf(() -> host().read(1, soon())).contains(host().name()));
        assertThrows(LinkDown.class, () -> untilDown(host()));
        plugIn();
        talkAgain();
    }

    /** The loss may already be told, or still to be told once. */
    private void talkAgain() throws LinkDown {
        try {
            host().read(1, time.in(Duration.ofMillis(50)));
        } catch (LinkDown e) {
            // told now
        }
        talk();
    }

    /** A kernel may take a few bytes before it knows that the other side is gone. */
    private void untilDown(Link link) throws LinkDown {
        Deadline enough = soon();
        while (!time.passed(enough)) {
            link.write(ascii("x"));
            time.sleep(Duration.ofMillis(1));
        }
    }

    @Test
    void closing_from_another_actor_ends_a_read() throws Exception {
        talk();
        Mailbox<String> ended = time.mailbox();
        Link host = host();
        time.start("host", () -> ended.post(messageOf(() -> host.read(1, soon()))));
        host.close();
        assertEquals(host.name() + " is closed", ended.receive());
    }

    @Test
    void a_closed_link_stays_closed() throws Exception {
        host().close();
        assertEquals(host().name() + " is closed", messageOf(() -> host().write(ascii("x"))));
        assertEquals(host().name() + " is closed", messageOf(() -> host().read(1, soon())));
        assertEquals(host().name() + " is closed", messageOf(() -> host().speed(9600)));
        host().close();
    }

    interface Act {
        Object act() throws LinkDown;
    }

    interface Done {
        void act() throws LinkDown;
    }

    static String messageOf(Done act) {
        return messageOf(() -> {
            act.act();
            return "no value";
        });
    }

    static String messageOf(Act act) {
        try {
            Object value = act.act();
            return "no failure but " + (value instanceof byte[] bytes ? bytes.length + " bytes" : value);
        } catch (LinkDown e) {
            return e.getMessage();
        }
    }

    static byte[] drain(Link link, Deadline deadline) throws LinkDown {
        var all = new ByteArrayOutputStream();
        for (byte[] more = link.read(4096, deadline); more.length > 0; more = link.read(4096, deadline))
            all.writeBytes(more);
        return all.toByteArray();
    }
}
