package org.kiosk24.sim.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.frame.ChipFields;
import org.kiosk24.sim.permit.PermitChipModel.Reply;

/**
 * The wire of the permit's chip: for each command its four header bytes and length, for each reply its status word and
 * length, with seconds since the start. What stands between is never shown: it opens or holds a person's data.
 */
final class ApduLog implements BiConsumer<byte[], Reply> {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int HEADER = 4;
    private static final String NAME = "permit";
    private final Time time;
    private final long start;
    private final WireLog log = new WireLog();

    private final FrameLog frames;

    ApduLog(Time time, FrameLog frames) {
        this.time = time;
        this.frames = frames;
        start = time.nanos();
    }

    WireLog log() {
        return log;
    }

    @Override
    public void accept(byte[] apdu, Reply reply) {
        String at = "%.6f".formatted(Duration.ofNanos(time.nanos() - start).toNanos() / 1e9);
        log.accept(
                "> " + at + " " + HEX.formatHex(Arrays.copyOf(apdu, Math.min(HEADER, apdu.length))) + "  # command of "
                        + apdu.length + " bytes");
        log.accept("< " + at + " " + switch (reply) {
            case Reply.Answer(var bytes, var after) -> HEX.formatHex(bytes, Math.max(0, bytes.length - 2), bytes.length)
                    + "  # answer of " + bytes.length + " bytes";
            case Reply.Silence() -> "# no answer";
            case Reply.Gone() -> "# the chip has left the field";
        });
        tell(Arrays.copyOf(apdu, Math.min(HEADER, apdu.length)), apdu.length, reply);
    }

    private void tell(byte[] header, int length, Reply reply) {
        frames.add(NAME, Direction.TO_DEVICE, HEX.formatHex(header) + " "
                + (header.length > 1 ? ChipFields.instruction(header[1] & 0xFF) : "command") + ", " + length + " bytes",
                header);
        switch (reply) {
            case Reply.Answer(var bytes, var after) -> {
                byte[] word = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 2), bytes.length);
                int status = word.length == 2 ? (word[0] & 0xFF) << 8 | word[1] & 0xFF : 0;
                frames.add(NAME, Direction.TO_HOST,
                        (HEX.formatHex(word) + " " + ChipFields.status(status)).strip() + ", " + bytes.length
                                + " bytes",
                        word);
            }
            case Reply.Silence() -> frames.add(NAME, Direction.TO_HOST, "no answer", new byte[0]);
            case Reply.Gone() -> frames.add(NAME, Direction.TO_HOST, "the chip has left the field", new byte[0]);
        }
    }
}
