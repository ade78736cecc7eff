package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.bureau.World.done;
import static org.kiosk24.sim.bureau.World.fault;
import static org.kiosk24.sim.bureau.World.shape;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.app.bureau.QrGateway.State;
import org.kiosk24.app.bureau.QrGateway.Trade;
import org.kiosk24.sim.bureau.QrGatewayModel.Wallet;

class QrGatewayModelTest {
    private final World world = new World();
    private final QrGateway gateway = world.gateway(world.memory());
    private Instant expiry;
    private String code;

    @BeforeEach
    void open() {
        expiry = world.time.now().plusSeconds(120);
        code = done(gateway.create("P-1", 1500, expiry));
    }

    private void state(State state, int fen) {
        assertEquals(new Trade(state, fen), done(gateway.query("P-1")));
    }

    @Test
    void an_order_does_not_exist_until_it_is_scanned_and_is_paid_when_it_is_paid() {
        state(State.NOT_EXIST, 0);
        assertEquals(Wallet.PAID, world.qr.scan(code));
        state(State.WAITING, 0);
        assertEquals(Wallet.PAID, world.qr.pay(code));
        state(State.PAID, 1500);
        assertEquals(Wallet.ALREADY_PAID, world.qr.pay(code));
        assertEquals(1, world.qr.ledger().payments().size());
    }

    @Test
    void creating_again_gives_the_same_code_and_another_sum_is_a_conflict() {
        assertEquals(code, done(gateway.create("P-1", 1500, expiry)));
        assertEquals("Failed REJECTED NO", shape(gateway.create("P-1", 3000, expiry)));
        assertEquals("Failed REJECTED NO", shape(gateway.create("P-1", 1500, expiry.plusSeconds(1))));
    }

    @Test
    void an_expired_order_cannot_be_paid_but_is_not_closed() {
        world.time.sleep(Duration.ofSeconds(120));
        assertEquals(Wallet.EXPIRED, world.qr.pay(code));
        state(State.NOT_EXIST, 0);
        assertEquals(new Trade(State.CLOSED, 0), done(gateway.close("P-1")));
        state(State.CLOSED, 0);
    }

    @Test
    void a_closed_order_cannot_be_paid() {
        done(gateway.close("P-1"));
        assertEquals(Wallet.CLOSED, world.qr.pay(code));
        assertEquals(Wallet.NO_ORDER, world.qr.pay());
    }

    @Test
    void closing_too_late_answers_paid() {
        world.qr.pay();
        assertEquals(new Trade(State.PAID, 1500), done(gateway.close("P-1")));
        state(State.PAID, 1500);
    }

    @Test
    void a_number_closed_before_it_was_opened_is_never_opened() {
        assertEquals(new Trade(State.CLOSED, 0), done(gateway.close("P-2")));
        assertEquals("Failed REJECTED NO", shape(gateway.create("P-2", 1500, expiry)));
        assertEquals(new Trade(State.NOT_EXIST, 0), done(gateway.query("P-3")));
    }

    @Test
    void a_late_success_cannot_be_closed_away_and_arrives_after_the_expiry() {
        world.qr.fault("late-success");
        assertEquals(Wallet.PAID, world.qr.pay(code));
        state(State.WAITING, 0);
        world.time.sleep(Duration.ofSeconds(130));
        assertEquals(new Trade(State.WAITING, 0), done(gateway.close("P-1")));
        assertEquals(0, world.qr.ledger().payments().size());
        world.time.sleep(Duration.ofSeconds(70));
        state(State.PAID, 1500);
        assertEquals(1, world.qr.ledger().payments().size());
    }

    @Test
    void a_refund_is_given_once_however_often_it_is_asked_for() {
        world.qr.pay();
        assertEquals(new Trade(State.REFUNDED, 1500), done(gateway.refund("P-1", "R-1", 1500)));
        assertEquals(new Trade(State.REFUNDED, 1500), done(gateway.refund("P-1", "R-1", 1500)));
        assertEquals("Failed REJECTED NO", shape(gateway.refund("P-1", "R-2", 1500)));
        assertEquals(new Trade(State.REFUNDED, 1500), done(gateway.close("P-1")));
        assertEquals(1, world.qr.ledger().refunds().size());
    }

    @Test
    void nothing_is_given_back_that_was_not_paid_and_no_other_sum() {
        assertEquals("Failed REJECTED NO", shape(gateway.refund("P-1", "R-1", 1500)));
        world.qr.pay();
        assertEquals("Failed REJECTED NO", shape(gateway.refund("P-1", "R-1", 1400)));
        assertEquals(0, world.qr.ledger().refunds().size());
    }

    @Test
    void a_pending_refund_is_still_paid_until_it_is_given() {
        world.qr.pay();
        world.qr.fault("refund-pending");
        assertEquals(new Trade(State.PAID, 1500), done(gateway.refund("P-1", "R-1", 1500)));
        world.qr.mend();
        state(State.REFUNDED, 1500);
        assertEquals(1, world.qr.ledger().refunds().size());
    }

    @Test
    void a_wrong_amount_reaches_the_caller_of_a_query_and_stops_a_refund() {
        world.qr.pay();
        world.qr.fault("wrong-amount");
        state(State.PAID, 1600);
        assertTrue(fault(gateway.refund("P-1", "R-1", 1500)).detail().contains("another sum"));
    }

    @Test
    void a_payer_without_money_leaves_the_order_waiting() {
        world.qr.fault("payer-declined");
        assertEquals(Wallet.DECLINED, world.qr.pay());
        state(State.WAITING, 0);
    }

    @Test
    void the_wallet_checks_what_it_scans() {
        assertEquals(Wallet.NOT_A_PAYMENT_CODE, world.qr.pay(code.replace("15.00", "00.01")));
        assertEquals(Wallet.NO_ORDER, world.qr.pay(new EmvQr("P-1", 1).text()));
        assertEquals(Wallet.NO_ORDER, world.qr.pay(new EmvQr("P-77", 1500).text()));
        state(State.NOT_EXIST, 0);
    }

    @Test
    void slow_answers_pass_time_and_are_unknown() {
        world.qr.fault("slow");
        assertEquals("Unknown NO_ANSWER UNKNOWN", shape(gateway.query("P-1")));
        assertEquals(Instant.parse("2026-11-23T02:00:15Z"), world.time.now());
    }
}
