package org.kiosk24.device.receipt;

import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Masker;

/**
 * Hides what a slip says: every byte of text and of a QR code's content, as stars. Commands, line feeds and status
 * bytes stay.
 */
public final class ReceiptMasker implements Masker {
    /** 1D 28 6B pL pH 31 fn: as much of a code command is shown. */
    private static final int CODE_HEAD = 7;

    private int[] command = new int[CODE_HEAD];
    private int length;
    private int hidden;

    @Override
    public byte[] mask(Direction direction, byte[] chunk) {
        byte[] shown = chunk.clone();
        for (int i = 0; i < shown.length; i++) {
            int b = chunk[i] & 0xFF;
            boolean show = direction == Direction.TO_DEVICE ? shownToDevice(b) : RealTimeStatus.isStatus(b) || b < 0x10;
            if (!show)
                shown[i] = '*';
        }
        return shown;
    }

    private boolean shownToDevice(int b) {
        if (hidden > 0) {
            hidden--;
            return false;
        }
        if (length == 0 && b != 0x1B && b != 0x1C && b != 0x1D)
            return b < 0x20;
        command[length++] = b;
        int wanted = wanted();
        if (length == wanted) {
            // what follows the head of a code command is its content, or one number
            if (wanted == CODE_HEAD)
                hidden = Math.max(0, command[3] + 256 * command[4] - 2);
            length = 0;
        }
        return true;
    }

    /** How many bytes the command that begins like this shows. */
    private int wanted() {
        if (length < 2)
            return 2;
        return switch (command[0] << 8 | command[1]) {
            case 0x1B33, 0x1B45, 0x1B4A, 0x1B61, 0x1D21, 0x1D72 -> 3;
            case 0x1D56 -> 4;
            case 0x1D28 -> CODE_HEAD;
            default -> 2;
        };
    }
}
