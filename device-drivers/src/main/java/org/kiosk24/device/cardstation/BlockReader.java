package org.kiosk24.device.cardstation;

import java.util.Arrays;

/**
 * Takes a block byte by byte. Total: every byte sequence ends in a whole block, a broken one, or a wish for more, and
 * no block takes more than {@value #MOST_BYTES} bytes. Bytes before the first 02 are skipped. An 02
 * inside a block begins anew, because no block can hold one: so a block that was cut off costs nothing but itself.
 */
public final class BlockReader {
    private static final int MOST_BYTES = 4096;

    private enum Place {
        OUTSIDE, COMMAND, DATA, CHECK
    }

    /** What a byte led to. */
    public sealed interface Step {}

    /** The block is not over. */
    public record More() implements Step {}

    /** The block is over and its check byte agrees. */
    public record Whole(Block block) implements Step {}

    /** The block is over, or too long, and cannot be trusted. */
    public record Broken(String why) implements Step {}

    private static final More MORE = new More();

    private byte[] data = new byte[64];
    private int length;
    private int command;
    private int bcc;
    private int seen;
    private Place place = Place.OUTSIDE;

    /** Takes one byte, 0 to 255. After {@link Whole} and {@link Broken} the reader is ready for the next block. */
    public Step feed(int b) {
        if (place == Place.OUTSIDE)
            seen = 0;
        if (++seen > MOST_BYTES)
            return broken("no end of block within " + MOST_BYTES + " bytes");
        if (place == Place.CHECK)
            return b == bcc ? whole() : broken("check byte differs");
        if (b == Block.STX) {
            place = Place.COMMAND;
            length = 0;
            return MORE;
        }
        switch (place) {
            case COMMAND -> {
                if (b == Block.ETX)
                    return broken("a block without command");
                command = b;
                bcc = b;
                place = Place.DATA;
            }
            case DATA -> {
                bcc ^= b;
                if (b == Block.ETX)
                    place = Place.CHECK;
                else if (length == Block.LONGEST_DATA)
                    return broken("more than " + Block.LONGEST_DATA + " bytes of data");
                else
                    add(b);
            }
            case OUTSIDE, CHECK -> {
            }
        }
        return MORE;
    }

    /** Whether a block has begun and is not over. */
    public boolean inside() {
        return place != Place.OUTSIDE;
    }

    /** Forgets what was begun. */
    public void forget() {
        place = Place.OUTSIDE;
        length = 0;
    }

    private void add(int b) {
        if (length == data.length)
            data = Arrays.copyOf(data, Math.min(2 * length, Block.LONGEST_DATA));
        data[length++] = (byte) b;
    }

    private Step whole() {
        var block = new Block(command, Arrays.copyOf(data, length));
        forget();
        return new Whole(block);
    }

    private Step broken(String why) {
        forget();
        return new Broken(why);
    }
}
