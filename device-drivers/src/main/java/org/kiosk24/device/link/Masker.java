package org.kiosk24.device.link;

/**
 * Hides personal data in the bytes of one line before anybody writes them down. Each protocol brings its own, which
 * knows where names and numbers stand in its frames.
 *
 * <p>A masker sees the whole stream, chunk by chunk and both ways in order, and keeps what state it needs, since
 * frames fall apart into chunks anywhere. It never changes how many bytes there are; it may put a frame's check sum
 * right again, so that the recording still replays. One instance serves one line.
 *
 * <p>It must fail safe: bytes that it cannot place are to be hidden, or shown only where nothing personal can be.
 */
public interface Masker {
    /**
     * Takes the next bytes and gives those that may be shown now, masked: all that were taken before and held back,
     * then these, or as many of them as can be judged yet. What is held back comes first in a later answer.
     *
     * @param chunk is not changed
     */
    byte[] mask(Direction direction, byte[] chunk);

    /**
     * Gives what is held back in this direction, masked as if the frame had ended here. Asked when the line turns
     * round, is lost, or is closed.
     */
    default byte[] rest(Direction direction) {
        return new byte[0];
    }

    /** For lines on which nothing personal ever goes. */
    static Masker nothingPersonal() {
        return (_, chunk) -> chunk.clone();
    }

    /** Shows how many bytes went when, and nothing of them: every byte as {@code 2A}. */
    static Masker everything() {
        return (_, chunk) -> {
            byte[] stars = new byte[chunk.length];
            java.util.Arrays.fill(stars, (byte) '*');
            return stars;
        };
    }
}
