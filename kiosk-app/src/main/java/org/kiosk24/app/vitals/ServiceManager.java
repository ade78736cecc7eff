package org.kiosk24.app.vitals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Who started the kiosk and looks after it: systemd, or nobody. Source: sd_notify(3), sd_watchdog_enabled(3). */
@FunctionalInterface
public interface ServiceManager {
    /** For a kiosk that somebody started by hand. */
    ServiceManager NOBODY = state -> {
    };

    /** @param state lines of {@code NAME=value}, in UTF-8 of some hundred bytes; never waits, and loss is no fault */
    void tell(String state);

    default void ready() {
        tell("READY=1");
    }

    default void alive() {
        tell("WATCHDOG=1");
    }

    /** One line for whoever asks systemd how the kiosk is; no personal data. */
    default void status(String words) {
        tell("STATUS=" + words.replace('\n', ' '));
    }

    /** @param environment of the process: {@code NOTIFY_SOCKET}, a path, or {@code @} and an abstract name */
    static ServiceManager of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                .filter(s -> s.length() > 1 && (s.startsWith("/") || s.startsWith("@")))
                .<ServiceManager>map(NotifySocket::new).orElse(NOBODY);
    }

    /**
     * How often at least it wants to hear that the kiosk is alive; empty if it does not.
     *
     * @param environment with {@code WATCHDOG_USEC}, microseconds, and {@code WATCHDOG_PID}, for whom that is meant
     * @param pid this process
     */
    static Optional<Duration> patience(Map<String, String> environment, long pid) {
        String meant = environment.getOrDefault("WATCHDOG_PID", Long.toString(pid));
        if (!meant.equals(Long.toString(pid)))
            return Optional.empty();
        return Optional.ofNullable(environment.get("WATCHDOG_USEC")).filter(t -> t.matches("[0-9]{1,15}"))
                .map(t -> Duration.ofNanos(Math.multiplyExact(Long.parseLong(t), 1000L))).filter(Duration::isPositive);
    }
}
