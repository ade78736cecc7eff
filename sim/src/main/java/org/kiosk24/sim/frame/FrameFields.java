package org.kiosk24.sim.frame;

import java.util.List;
import org.kiosk24.device.link.Direction;

/** Takes a frame of one protocol apart. Takes any bytes; what it cannot place is a field too. */
@FunctionalInterface
public interface FrameFields {
    /** In the order of their offsets; every byte of the frame is in exactly one of them. */
    List<Field> of(Direction direction, byte[] frame);
}
