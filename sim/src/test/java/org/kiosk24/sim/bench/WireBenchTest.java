package org.kiosk24.sim.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.RealTime;

@Timeout(60)
class WireBenchTest {
    @TempDir
    Path folder;

    private Timing timing(Result<Timing> result) {
        return (Timing) assertInstanceOf(Result.Done.class, result, () -> result.toString()).value();
    }

    @Test
    void every_act_is_done_with_its_bytes_counted_and_the_ports_are_gone_afterwards() throws Exception {
        var bench = new WireBench(folder, 1, new RealTime());
        // find 10 + 15, select 10 + 19, read 10 + 1295 bytes
        Timing read = timing(bench.idRead());
        assertEquals(1359, read.bytes());
        Timing payment = timing(bench.cardPayment());
        Timing print = timing(bench.cardPrint());
        assertTrue(payment.bytes() > 0 && print.bytes() > 0, payment + ", " + print);
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
