package org.kiosk24.sim;

import java.util.Arrays;
import java.util.Optional;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;

/** What has come over a line and was not read yet. Anybody may post; one reads. */
public final class Inbox {
    private static final byte[] NOTHING = new byte[0];
    private final Mailbox<byte[]> in;
    private byte[] rest = NOTHING;

    public Inbox(Mailbox<byte[]> in) {
        this.in = in;
    }

    /** Whether the line can still be read. */
    @FunctionalInterface
    public interface Check {
        void run() throws LinkDown;
    }

    public void post(byte[] bytes) {
        in.post(bytes);
    }

    /** Has whoever waits here look whether the line can still be read. */
    public void wake() {
        in.post(NOTHING);
    }

    /** As {@link org.kiosk24.device.link.Link#read}. @param check asked before each look */
    public byte[] read(int max, Deadline deadline, Check check) throws LinkDown {
        while (true) {
            check.run();
            if (rest.length > 0) {
                byte[] bytes = Arrays.copyOf(rest, Math.min(max, rest.length));
                rest = Arrays.copyOfRange(rest, bytes.length, rest.length);
                return bytes;
            }
            Optional<byte[]> next = in.receive(deadline);
            if (next.isEmpty())
                return NOTHING;
            rest = next.get();
        }
    }
}
