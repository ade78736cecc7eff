package org.kiosk24.sim.solo;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.kiosk24.sim.frame.Frame;

/** The bytes of one direction since a frame was last told, until there is another. Keeps no more than one frame. */
final class Gathered {
    /** A ZVT frame of 65,540 bytes, all of them doubled, and what is around it. */
    private static final int MOST = 2 * 65_540 + 6;
    /** So many of what belongs to no frame are kept. */
    private static final int MOST_OUTSIDE = 256;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    private long dropped;

    void add(byte b) {
        if (bytes.size() == MOST)
            dropped++;
        else
            bytes.write(b);
    }

    /** All bytes are one frame. */
    void tell(String words, List<Frame> told) {
        told.add(new Frame(words, bytes.toByteArray()));
        bytes.reset();
        dropped = 0;
    }

    /** The last so many bytes are a frame; what stands before them is told as outside of any. */
    void tell(String words, int length, List<Frame> told) {
        byte[] all = bytes.toByteArray();
        int start = Math.max(0, all.length - length);
        outside(all, start, told);
        told.add(new Frame(words, Arrays.copyOfRange(all, start, all.length)));
        bytes.reset();
        dropped = 0;
    }

    /** What there is belongs to no frame. */
    void tellOutside(List<Frame> told) {
        outside(bytes.toByteArray(), bytes.size(), told);
        bytes.reset();
        dropped = 0;
    }

    private void outside(byte[] all, int length, List<Frame> told) {
        if (length > 0)
            told.add(new Frame(count(length + dropped) + " outside of any frame",
                    Arrays.copyOf(all, Math.min(length, MOST_OUTSIDE))));
    }

    /** What there is was a frame that breaks off; nothing is told if there is nothing. */
    void tellBroken(String words, List<Frame> told) {
        if (bytes.size() > 0)
            tell(words, told);
    }

    static String count(long bytes) {
        return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
}
