package org.kiosk24.sim.solo;

import java.util.List;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.frame.Frame;

/** Tells in words what goes over one line. Takes any bytes; keeps no more than one frame of them each way. */
public interface FrameWords {
    /** What these bytes, masked already, complete: one entry for each frame, or for what is none. */
    List<Frame> take(Direction direction, byte[] masked);

    /** The line turns round, or is closed: what is half said in this direction will not be finished. */
    List<Frame> turned(Direction direction);
}
