package org.kiosk24.app.vitals;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** How one part shows that it lives. May be told and asked from any thread. */
public sealed interface Heart {
    /** What the part is called in the log and towards the service manager. */
    String part();

    boolean standsStill();

    /** Beats by itself, at least every so often. */
    final class Pulse implements Heart {
        private final String part;
        private final Duration silence;
        private final Time time;
        private volatile Deadline next;

        /** @param silence how long it may be between two beats; the first has as long from now */
        Pulse(String part, Duration silence, Time time) {
            this.part = part;
            this.silence = silence;
            this.time = time;
            beat();
        }

        public void beat() {
            next = time.in(silence);
        }

        /** Beats, and says that the next may be so long in coming. */
        void beat(Duration longest) {
            next = time.in(silence.plus(longest));
        }

        @Override
        public String part() {
            return part;
        }

        @Override
        public boolean standsStill() {
            return time.passed(next);
        }
    }

    /** Is asked for things, and has to come back from each in time; while nothing is asked it may rest for ever. */
    final class Calls implements Heart {
        private final String part;
        private final Duration grace;
        private final Pulse service;
        private final Time time;
        private final Set<Call> open = ConcurrentHashMap.newKeySet();

        /**
         * @param grace what a call may take beyond the time that it was given, on a machine that is busy
         * @param service of whoever calls: beats with each call, and with each that came back
         */
        Calls(String part, Duration grace, Pulse service, Time time) {
            this.part = part;
            this.grace = grace;
            this.service = service;
            this.time = time;
        }

        /** One call, until it is closed. An object of its own: two calls may end at the same time. */
        public final class Call implements AutoCloseable {
            private final Deadline latest;

            private Call(Deadline latest) {
                this.latest = latest;
            }

            @Override
            public void close() {
                open.remove(this);
                service.beat();
            }
        }

        /** @param longest what the caller gives it */
        public Call begin(Duration longest) {
            Call call = new Call(time.in(longest.plus(grace)));
            open.add(call);
            service.beat(longest);
            return call;
        }

        @Override
        public String part() {
            return part;
        }

        @Override
        public boolean standsStill() {
            return open.stream().anyMatch(call -> time.passed(call.latest));
        }
    }
}
