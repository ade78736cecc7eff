package org.kiosk24.app.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.util.StatusPrinter2;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kiosk24.app.config.KioskConfig;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets the log up: warnings on standard error for every command, and a file beside them for the running kiosk. */
public final class Logging {
    private Logging() {}

    /** What libraries log in other ways comes here too. Called once, first thing in {@code main}. */
    public static void start() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /**
     * From now on logs into {@code kiosk.log} in the configured folder as well, a file a day, each at most 10 MB, 30
     * days and 300 MB in all.
     */
    public static void toFile(KioskConfig.Log log) throws IOException {
        Files.createDirectories(log.dir());
        if (!Files.isWritable(log.dir()))
            throw new IOException("the log's folder " + log.dir() + " cannot be written; see [log] dir");
        configure(log.dir(), log.level());
    }

    /** Nothing is logged any more: the process is about to end, and what breaks now is meant to. */
    public static void stop() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    private static void configure(Path dir, KioskConfig.Level level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        URL rules = Logging.class.getResource("logback-run.xml");
        context.reset();
        context.putProperty("dir", dir.toString());
        context.putProperty("level", level.name());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(rules);
        } catch (JoranException e) {
            throw new IllegalStateException("the log's own rules are broken: " + rules, e);
        }
        if (context.getStatusManager().getCopyOfStatusList().stream()
                .anyMatch(s -> s.getEffectiveLevel() >= Status.WARN))
            new StatusPrinter2().print(context);
    }
}
