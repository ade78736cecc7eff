package org.kiosk24.sim.solo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.frame.Frame;
import org.kiosk24.sim.receipt.EscPosReader;

/** ESC/POS: what the printer is told to do, status questions and their answers. */
final class SlipWords implements FrameWords {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private final EscPosReader reader = new EscPosReader();
    private final Gathered gathered = new Gathered();
    private int question;

    @Override
    public List<Frame> take(Direction direction, byte[] masked) {
        var told = new ArrayList<Frame>();
        if (direction == Direction.TO_HOST) {
            for (byte b : masked)
                told.add(new Frame("status %02X".formatted(b & 0xFF), new byte[]{b}));
            return told;
        }
        for (byte b : masked) {
            if (question == 0 && b == DLE || question == 1 && b == EOT)
                question++;
            else if (question == 2) {
                question = 0;
                told.add(new Frame("10 04 %02X status question".formatted(b & 0xFF), new byte[]{DLE, EOT, b}));
            } else {
                question = 0;
                gathered.add(b);
                reader.add(new byte[]{b});
            }
            for (Optional<EscPosReader.Op> op = reader.next(); op.isPresent(); op = reader.next())
                gathered.tell(words(op.get()), told);
        }
        return told;
    }

    private static String words(EscPosReader.Op op) {
        return switch (op) {
            case EscPosReader.Line line -> line.text().isEmpty()
                    ? "an empty line"
                    : "a line of " + line.text().length() + " bytes"
                            + (line.scale() == 1 ? "" : ", " + line.scale() + " times as large");
            case EscPosReader.Feed(var dots) -> "feed " + dots + " dots";
            case EscPosReader.Qr qr -> "a QR code of " + qr.payload().length() + " bytes";
            case EscPosReader.Cut _ -> "cut";
            case EscPosReader.TellStatus() -> "1D 72 tell the paper's state when all is printed";
        };
    }

    /** A printer's host may go on with a line whenever it likes. */
    @Override
    public List<Frame> turned(Direction direction) {
        return List.of();
    }
}
