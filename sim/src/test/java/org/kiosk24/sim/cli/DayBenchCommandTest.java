package org.kiosk24.sim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DayBenchCommandTest {
    private static int run(StringWriter out, String... arguments) {
        return new CommandLine(new BenchCommand()).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter())).execute(arguments);
    }

    @Test
    void a_few_visits_are_served_and_their_parts_are_told() {
        var out = new StringWriter();
        assertEquals(0, run(out, "day", "--visits", "3", "--runs", "2", "--kiosk-days", "2", "--hours",
                "7", "--json"));
        JsonObject facts = JsonParser.parseString(out.toString().strip().lines().toList().getLast()).getAsJsonObject();
        for (String rate : new String[]{"VisitsPerSecond", "HandOversPerSecond", "CommitsPerSecond"})
            assertTrue(facts.get("two" + rate).getAsLong() > 0, facts::toString);
        assertTrue(facts.get("after1DaysVisitsPerSecond").getAsLong() > 0, facts::toString);
        assertTrue(facts.get("after2DaysHeapMiB").getAsDouble() > 0, facts::toString);
        double shares = 0;
        for (String part : new String[]{"Journal", "Chip", "Baton", "Rest"})
            shares += facts.get("share" + part).getAsDouble();
        assertEquals(1, shares, 0.01, facts::toString);
    }

    @Test
    void no_visits_are_no_bench() {
        assertEquals(2, run(new StringWriter(), "day", "--visits", "0"));
    }
}
