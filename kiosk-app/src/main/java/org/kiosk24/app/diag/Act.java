package org.kiosk24.app.diag;

import java.util.Arrays;
import java.util.Map;
import org.kiosk24.app.words.Text;

/** Something staff can have done by whoever has the journal and the devices, while nobody is served. */
@FunctionalInterface
public interface Act {
    Answer run(Asked asked);

    /** What it came to. */
    sealed interface Answer {
        /** @param facts names and values as JSON can hold them, no prose */
        record Done(Map<String, Object> facts) implements Answer {}

        /** Nothing was done. @param code for machines */
        record Refused(String code, Text why) implements Answer {}
    }

    /** The values that came with the wish, by name. */
    record Asked(Map<String, String> values) {
        /** Names only: a PIN may be among them. */
        @Override
        public String toString() {
            return "Asked" + values.keySet();
        }

        /** Empty if it was not said. */
        public String text(String name) {
            return values.getOrDefault(name, "");
        }

        /** @throws Misunderstood if it is none of the constants */
        public <E extends Enum<E>> E word(String name, E[] constants) {
            return Arrays.stream(constants).filter(c -> c.name().equals(text(name))).findFirst()
                    .orElseThrow(() -> new Misunderstood(name));
        }

        /** @throws Misunderstood if it is no whole number from min to max */
        public int number(String name, int min, int max) {
            try {
                int number = Integer.parseInt(text(name));
                if (number >= min && number <= max)
                    return number;
            } catch (NumberFormatException e) {
                // told below
            }
            throw new Misunderstood(name);
        }
    }

    /** A value that the act cannot take. */
    final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Misunderstood(String name) {
            super(name);
        }
    }
}
