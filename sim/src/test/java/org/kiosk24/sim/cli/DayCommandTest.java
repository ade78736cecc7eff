package org.kiosk24.sim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DayCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new DayCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(args);
    }

    @Test
    void a_report_that_could_not_be_written_is_a_mistake_before_the_day_is_run() {
        assertEquals(2, run("--hours", "240", "--days", "400", "--report", folder.resolve("no/such.html").toString()));
        assertTrue(err.toString().contains("--report: there is no folder"), err::toString);
        assertEquals(2, run("--hours", "240", "--days", "400", "--report", folder.toString()));
        assertTrue(err.toString().contains("is a folder"), err::toString);
        assertEquals(2, run("--hours", "1", "--days", "1001", "--report", folder.resolve("a.html").toString()));
        assertTrue(err.toString().contains("1000 kiosk-days"), err::toString);
    }

    @Test
    void the_report_is_written_where_it_was_asked_for() throws Exception {
        Path file = folder.resolve("day.html");
        run("--hours", "3", "--seed", "2", "--faults", "none", "--report", file.toString());
        assertTrue(Files.readString(file).contains("自助签注机运行日报"));
    }
}
