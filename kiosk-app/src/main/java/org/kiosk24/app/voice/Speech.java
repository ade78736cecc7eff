package org.kiosk24.app.voice;

import java.util.Optional;
import org.kiosk24.device.Fault;

/** The engine that speaks. Neither method waits for the end of what is said; a kiosk without a voice serves on. */
public interface Speech {
    /** Says it instead of whatever is being said. */
    void say(Utterance utterance);

    /** Is silent at once. */
    void stop();

    /** What keeps it from being heard, as far as is known; empty if nothing does. */
    Optional<Fault> health();

    /** Says nothing and is well. */
    Speech SILENT = new Speech() {
        @Override
        public void say(Utterance utterance) {}

        @Override
        public void stop() {}

        @Override
        public Optional<Fault> health() {
            return Optional.empty();
        }
    };
}
