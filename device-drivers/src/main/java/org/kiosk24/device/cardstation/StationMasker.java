package org.kiosk24.device.cardstation;

import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Masker;

/**
 * Hides what is printed on a card: the data of every block that is not known to be harmless, as stars. Of a text
 * command (41) its place {@code dir,X,Y,} stays, of a response its status. The check byte is put right for the stars;
 * one that was wrong stays wrong. Bytes outside of blocks are shown only if they are control characters.
 */
public final class StationMasker implements Masker {
    private final Side toDevice = new Side(0);
    private final Side toHost = new Side(1);

    @Override
    public byte[] mask(Direction direction, byte[] chunk) {
        Side side = direction == Direction.TO_DEVICE ? toDevice : toHost;
        byte[] shown = chunk.clone();
        for (int i = 0; i < shown.length; i++)
            shown[i] = side.mask(chunk[i]);
        return shown;
    }

    private static final class Side {
        private enum Place {
            OUTSIDE, COMMAND, DATA, CHECK
        }

        /** How many bytes of any data are shown: the status of a response. */
        private final int alwaysShown;
        private Place place = Place.OUTSIDE;
        private int command;
        private int length;
        private int fields;
        private int digits;
        /** XOR of what was hidden and what was shown for it. */
        private int difference;

        Side(int alwaysShown) {
            this.alwaysShown = alwaysShown;
        }

        byte mask(byte b) {
            if (place == Place.CHECK) {
                place = Place.OUTSIDE;
                return (byte) (b ^ difference);
            }
            if (b == Block.STX) {
                place = Place.COMMAND;
                length = 0;
                fields = 0;
                digits = 0;
                difference = 0;
                return b;
            }
            return switch (place) {
                case COMMAND -> {
                    command = b & 0xFF;
                    place = Place.DATA;
                    yield b;
                }
                case DATA -> {
                    if (b == Block.ETX) {
                        place = Place.CHECK;
                        yield b;
                    }
                    byte shown = length++ < alwaysShown || shown(b) ? b : (byte) '*';
                    difference ^= (b ^ shown) & 0xFF;
                    yield shown;
                }
                case OUTSIDE, CHECK -> b >= 0 && b < 0x20 ? b : (byte) '*';
            };
        }

        private boolean shown(byte b) {
            return switch (command) {
                case 0x46, 0x47, 0x48, 0x50, 0x51, 0x53, 0x54, 0x55, 0x58, 0x59, 0x5A, 0x5F, 0x95, 0x96 -> true;
                case 0x41 -> header(b);
                default -> false;
            };
        }

        /** Three numbers of up to three digits, each with its comma. */
        private boolean header(byte b) {
            boolean digit = b >= '0' && b <= '9' && digits < 3;
            if (fields == 3 || !digit && b != ',') {
                fields = 3;
                return false;
            }
            digits = digit ? digits + 1 : 0;
            fields += digit ? 0 : 1;
            return true;
        }
    }
}
