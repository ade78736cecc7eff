package org.kiosk24.app.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.config.KioskConfig.Level;
import org.slf4j.LoggerFactory;

class LoggingTest {
    @TempDir
    private Path folder;

    @AfterEach
    void back_to_the_rules_for_commands() throws Exception {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new ContextInitializer(context).autoConfig();
    }

    @Test
    void the_running_kiosk_logs_to_a_file_without_personal_numbers_even_from_an_exception() throws IOException {
        Logging.toFile(new KioskConfig.Log(folder, Level.INFO));

        LoggerFactory.getLogger("visit").info("card 420199198503020014 was read");
        LoggerFactory.getLogger("visit").info("it failed", new IOException("permit C12345678"));
        LoggerFactory.getLogger("visit").debug("too much detail");

        String log = Files.readString(folder.resolve("kiosk.log"));
        assertTrue(log.contains("card 420***********0014 was read"), log);
        assertTrue(log.contains("IOException: permit C12**5678"), log);
        assertFalse(log.contains("too much detail"), log);
        assertTrue(log.lines().findFirst().orElseThrow().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:.* INFO .*visit: card.*"),
                log);
    }

    @Test
    void what_libraries_log_through_the_jdk_arrives_as_well_and_no_more_than_wanted() throws IOException {
        Logging.start();
        Logging.toFile(new KioskConfig.Log(folder, Level.INFO));

        java.util.logging.Logger.getLogger("some.library").warning("serial 420199198503020014");
        java.util.logging.Logger.getLogger("some.library").fine("too much detail");
        java.util.logging.Logger.getLogger("org.jmrtd.PassportService").warning("no EF.CardAccess");

        String log = Files.readString(folder.resolve("kiosk.log"));
        assertEquals(1, log.lines().count(), log);
        assertTrue(log.contains("WARN") && log.contains("library: serial 420***********0014"), log);
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThrows(IOException.class, () -> Logging.toFile(new KioskConfig.Log(file.resolve("log"), Level.INFO)));
    }
}
