package org.kiosk24.sim.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.TcpLink;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.device.time.RealTime;

/** One device for a driver's test, as another project would have it. */
class DyingTerminalTest {
    private static final ZvtTimers SHORT = new ZvtTimers(Duration.ofMillis(200), Duration.ofSeconds(1),
            Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(4),
            Duration.ofSeconds(1), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMinutes(2));
    private final RealTime time = new RealTime();

    @Test
    void a_driver_must_not_take_a_terminal_that_dies_after_the_approval_for_one_that_declined(
            @SimulatedDevice(value = "payment", script = "after the 1st approved payment, terminal completion-lost") DeviceOnPort device) {
        try (var driver = new ZvtTerminal(new TcpLink("127.0.0.1", device.tcpPort(), time), time,
                ZvtSettings.china("123456"), SHORT)) {
            var last = (Result.Done<CardPayment>) driver.register().then(registered -> driver.last());
            PaymentOutcome outcome = driver.pay(new PaymentAttempt("test", 1500, last.value(), time.now()),
                    AttemptLog.NONE,
                    prompt -> {
                    }, Cancel.NEVER);

            assertInstanceOf(PaymentOutcome.Paid.class, outcome, () -> outcome + " " + device.frames());
            assertEquals(1500, device.money().capturedFen());
        }
    }
}
