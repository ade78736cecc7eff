package org.kiosk24.sim.wire;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A part of the control API. */
public interface ControlRoom {
    /** What can be asked here, each with what it does, in order. */
    Map<String, String> requests();

    /**
     * The answer; empty if that is not asked here. An {@link IllegalArgumentException} becomes status 400 with its
     * message.
     */
    Optional<Answer> answer(Ask ask) throws IOException;
}
