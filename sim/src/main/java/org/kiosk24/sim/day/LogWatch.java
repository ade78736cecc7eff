package org.kiosk24.sim.day;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Reads all that one world's actors log, whatever the level and before anything is masked, for what must not be
 * there. None of it goes on to the console: thousands of days write there what one kiosk writes into its own log.
 * Actors inherit from who started them in which world they are, so that worlds side by side do not mix.
 */
final class LogWatch extends TurboFilter implements AutoCloseable {
    private static final InheritableThreadLocal<LogWatch> HERE = new InheritableThreadLocal<>();
    private final Canaries canaries;
    private final Judge judge;

    /** Watches what is logged by actors that the caller, and they in turn, start from now on. */
    LogWatch(Canaries canaries, Judge judge) {
        this.canaries = canaries;
        this.judge = judge;
        HERE.set(this);
        context().addTurboFilter(this);
    }

    /** While another thread is the first to log, SLF4J gives out a substitute. */
    private static LoggerContext context() {
        while (true) {
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context)
                return context;
            Thread.onSpinWait();
        }
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params, Throwable t) {
        if (format == null || HERE.get() != this)
            return FilterReply.NEUTRAL;
        look(logger, MessageFormatter.basicArrayFormat(format, params));
        for (Throwable thrown = t; thrown != null; thrown = thrown.getCause())
            look(logger, thrown.toString());
        return FilterReply.DENY;
    }

    private void look(Logger logger, String text) {
        canaries.in(text).ifPresent(who -> judge.violation("the log gives " + who + " away: " + logger.getName()));
    }

    @Override
    public void close() {
        context().getTurboFilterList().remove(this);
        HERE.remove();
    }
}
