package org.kiosk24.app.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.app.order.Entry.What;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.permit.AccessKey;

class NextTest {
    private static final Instant AT = Instant.parse("2026-11-23T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final CardPayment PAYMENT = new CardPayment(1500, "29004869", "0153", "000153", "", "1123", "030000",
            "00", "", "UnionPay");
    private static final Outcome NO = new Outcome(ActHappened.NO, "jam");
    private static final Outcome UNKNOWN = new Outcome(ActHappened.UNKNOWN, "silence");

    private static Order fold(Entry... entries) {
        return with(Order.empty("WH0001-261123-030000-7KQ4"), entries);
    }

    private static Order with(Order order, Entry... entries) {
        for (Entry entry : entries)
            order = order.with(entry, AT);
        return order;
    }

    private static Order taken() {
        return fold(new Entry.Opened("WH0001"), new Entry.Taking(), new Entry.Took(Outcome.DONE),
                new Entry.PermitKnown(new AccessKey("C12345678", DAY, DAY)), new Entry.Chosen("HKG3M1T", 1500),
                new Entry.Applying(), new Entry.Approved("E1", DAY, DAY),
                new Entry.ToMake(List.of("HKG"), new byte[]{1}));
    }

    private static Order asked() {
        return with(taken(), new Entry.Paying(Method.CARD, "P1", 1500, CardPayment.NONE));
    }

    private static Order paid() {
        return with(asked(), new Entry.PayEnded("P1", PayState.PAID, PAYMENT, ""));
    }

    private static Order printed() {
        return with(paid(), new Entry.Printing(7), new Entry.Printed(Outcome.DONE));
    }

    private static Order made() {
        return with(printed(), new Entry.Writing(), new Entry.Written(Outcome.DONE));
    }

    @Test
    void an_order_that_never_took_a_permit_is_just_closed() {
        assertEquals(Next.CLOSE, Next.of(fold(new Entry.Opened("WH0001"))));
    }

    @Test
    void a_permit_that_may_have_gone_in_is_looked_for_before_anything_is_said() {
        assertEquals(Next.ASK_WHERE, Next.of(fold(new Entry.Taking())));
        assertEquals(Next.ASK_WHERE, Next.of(fold(new Entry.Taking(), new Entry.Took(UNKNOWN))));
        assertEquals(Next.RETURN, Next.of(fold(new Entry.Taking(), new Entry.Found(Place.INSIDE))));
    }

    @Test
    void an_open_payment_is_settled_before_the_permit_moves() {
        assertEquals(Next.SETTLE_PAYMENT, Next.of(asked()));
        assertEquals(Next.SETTLE_PAYMENT,
                Next.of(with(asked(), new Entry.PayStage("P1", Stage.ANSWERED, PAYMENT))));
    }

    @Test
    void what_is_paid_is_printed_written_returned_and_reported_in_this_order() {
        assertEquals(Next.PRINT, Next.of(paid()));
        assertEquals(Next.WRITE, Next.of(printed()));
        assertEquals(Next.RETURN, Next.of(made()));
        Order out = with(made(), new Entry.Returning(), new Entry.Returned(Outcome.DONE, List.of(Place.NONE)));
        assertEquals(Next.PRINT_SLIP, Next.of(out));
        out = with(out, new Entry.SlipPrinted(NO));
        assertEquals(Next.REPORT, Next.of(out));
        assertEquals(Next.CLOSE, Next.of(with(out, new Entry.Reporting("ISSUED", 1500, "CARD", "0153", "", ""))));
        assertEquals(Ending.ISSUED, Fulfilment.ending(out));
    }

    @Test
    void an_act_without_an_outcome_is_asked_about_and_never_repeated() {
        assertEquals(Next.ASK_PRINT, Next.of(with(paid(), new Entry.Printing(7))));
        assertEquals(Next.ASK_PRINT, Next.of(with(paid(), new Entry.Printing(7), new Entry.Printed(UNKNOWN))));
        assertEquals(Next.ASK_CHIP, Next.of(with(printed(), new Entry.Writing())));
        assertEquals(Next.ASK_CHIP, Next.of(with(printed(), new Entry.Writing(), new Entry.Written(UNKNOWN))));
    }

    @Test
    void a_print_that_failed_twice_gives_the_money_back_and_the_permit_out() {
        Order failed = with(paid(), new Entry.Printing(7), new Entry.Printed(NO));
        assertEquals(Next.PRINT, Next.of(failed));
        failed = with(failed, new Entry.Printing(7), new Entry.Printed(NO));
        assertEquals(Next.GIVE_UP, Next.of(failed));
        failed = with(failed, new Entry.NotMade("jam"));
        assertEquals(Next.GIVE_BACK, Next.of(failed));
        assertEquals(Next.GIVE_BACK, Next.of(with(failed, new Entry.GivingBack("P1"))));
        assertEquals(Next.RETURN,
                Next.of(with(failed, new Entry.GivingBack("P1"), new Entry.GaveBack("P1", PayState.REVERSED, ""))));
    }

    @Test
    void a_print_without_a_chip_record_is_erased_before_the_money_goes_back() {
        Order failed = with(printed(), new Entry.Writing(), new Entry.Written(NO), new Entry.Writing(),
                new Entry.Written(NO));
        assertEquals(Next.GIVE_UP, Next.of(failed));
        failed = with(failed, new Entry.NotMade("chip"));
        assertEquals(Next.ERASE, Next.of(failed));
        assertEquals(Next.GIVE_BACK, Next.of(with(failed, new Entry.Erasing(), new Entry.Erased(Outcome.DONE))));
    }

    @Test
    void a_chip_that_cannot_be_asked_is_a_case_and_the_money_stays_until_staff_look() {
        Order unknown = with(printed(), new Entry.Writing(), new Entry.Unknowable(What.CHIP, "dead"));
        assertEquals(Next.RETURN, Next.of(unknown));
        unknown = with(unknown, new Entry.Returned(Outcome.DONE, List.of(Place.NONE)));
        assertEquals(Next.OPEN_CASE, Next.of(unknown));
        assertEquals(java.util.Set.of(CaseReason.CHIP_UNKNOWN), Next.reasonsForStaff(unknown));
    }

    @Test
    void a_reprint_of_which_nobody_can_tell_is_a_case_and_not_reported_as_not_done() {
        Order unknown = fold(new Entry.Opened("WH0001"), new Entry.Taking(), new Entry.Took(Outcome.DONE),
                new Entry.PermitKnown(new AccessKey("C12345678", DAY, DAY)), new Entry.Applying(),
                new Entry.Approved("E1", DAY, DAY), new Entry.ToMake(List.of("HKG"), new byte[0]),
                new Entry.Printing(7), new Entry.Printed(UNKNOWN), new Entry.Unknowable(What.PRINT, "silent"));
        assertTrue(unknown.reprint());
        assertEquals(Next.GIVE_UP, Next.of(unknown));
        unknown = with(unknown, new Entry.NotMade("it could not be made"));
        assertEquals(Next.RETURN, Next.of(unknown)); // and not erased: what stood there before was valid
        unknown = with(unknown, new Entry.Returned(Outcome.DONE, List.of(Place.NONE)));
        assertEquals(Next.OPEN_CASE, Next.of(unknown));
        assertEquals(java.util.Set.of(CaseReason.REPRINT_UNKNOWN), Next.reasonsForStaff(unknown));
        unknown = with(unknown, new Entry.CaseOpened(CaseReason.REPRINT_UNKNOWN));
        assertEquals(Next.PRINT_SLIP, Next.of(unknown));
        assertEquals(Entry.Ending.CASE, Fulfilment.ending(unknown));
    }

    @Test
    void the_bureau_hears_of_a_case_even_if_it_was_never_asked_for_an_endorsement() {
        Order kept = fold(new Entry.Taking(), new Entry.Took(Outcome.DONE), new Entry.Keeping("nobody took it"),
                new Entry.Kept(Outcome.DONE), new Entry.CaseOpened(CaseReason.PERMIT_KEPT), new Entry.SlipPrinted(NO));
        assertEquals(Next.REPORT, Next.of(kept));
        assertEquals(Next.CLOSE, Next.of(with(kept, new Entry.Reporting("CASE", 0, "", "", "PERMIT_KEPT", ""))));
    }

    @Test
    void what_was_handed_in_is_settled_first_and_ends_by_what_the_bureau_says() {
        Order begun = fold(new Entry.Opened("WH0001"), new Entry.Submitting(Filings.Kind.APPLICATION, "{}"));
        assertEquals(Next.SUBMIT_AGAIN, Next.of(begun));
        Order accepted = with(begun, new Entry.Submitted(Outcome.DONE,
                List.of(new Filings.Filed("420100000001", DAY)), false));
        assertEquals(Next.CLOSE, Next.of(accepted));
        assertEquals(Ending.FILED, Fulfilment.ending(accepted));
        Order refused = with(begun, new Entry.Submitted(NO, List.of(), true));
        assertEquals(Next.CLOSE, Next.of(refused));
        assertEquals(Ending.NOT_ISSUED, Fulfilment.ending(refused));
        Order again = with(refused, new Entry.Submitting(Filings.Kind.BOOKING, "{}"));
        assertEquals(Next.SUBMIT_AGAIN, Next.of(again));
        Order unknowable = with(begun, new Entry.Unknowable(What.FILING, "silence"));
        assertEquals(Next.OPEN_CASE, Next.of(unknowable));
        Order handed = with(unknowable, new Entry.CaseOpened(CaseReason.FILING_IN_DOUBT));
        assertEquals(Next.PRINT_SLIP, Next.of(handed));
        assertEquals(Ending.CASE, Fulfilment.ending(handed));
    }

    @Test
    void a_permit_that_nobody_takes_is_kept_with_a_case() {
        Order hanging = with(made(), new Entry.Returned(Outcome.DONE, List.of(Place.AWAITING_REMOVAL)));
        assertEquals(Next.RETURN, Next.of(hanging));
        hanging = with(hanging, new Entry.Returned(Outcome.DONE, List.of(Place.AWAITING_REMOVAL)));
        assertEquals(Next.KEEP, Next.of(hanging));
        hanging = with(hanging, new Entry.Keeping("not taken"));
        assertEquals(Next.OPEN_CASE, Next.of(hanging));
    }

    /** Whatever the devices answer, and wherever the power is cut, the promise holds at the end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_answers_lead_to_a_defined_end_that_keeps_the_promise(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            Order order = random.nextInt(4) == 0 ? asked() : paid();
            int steps = 0;
            while (order.ending().isEmpty()) {
                assertTrue(++steps < 60, () -> "no end in sight, seed " + seed);
                order = answer(order, Next.of(order), random);
            }
            promiseHolds(order, "seed " + seed + ", order " + i + ": " + order);
        }
    }

    private static void promiseHolds(Order order, String message) {
        boolean staff = !order.cases().isEmpty();
        assertTrue(order.made() == order.money() instanceof Money.Taken || staff, message);
        assertTrue(order.custody() == Order.Custody.OUTSIDE || order.custody() == Order.Custody.KEPT && staff, message);
        assertTrue(order.print().tries() <= 2 && order.chip().tries() <= 2, message);
        assertNotEquals(Money.GoingBack.class, order.money().getClass(), message);
        assertTrue(order.slip().isPresent() || order.money() instanceof Money.NotTaken, message);
    }

    /** One entry that the step could write, drawn at random; an intent alone stands for a power cut. */
    private static Order answer(Order order, Next next, SplittableRandom random) {
        Outcome any = switch (random.nextInt(4)) {
            case 0 -> NO;
            case 1 -> UNKNOWN;
            default -> Outcome.DONE;
        };
        Place place = Place.values()[random.nextInt(Place.values().length)];
        boolean cut = random.nextInt(5) == 0;
        return switch (next) {
            case SUBMIT_AGAIN -> throw new IllegalStateException("nothing was handed in");
            case SETTLE_PAYMENT -> with(order, new Entry.PayEnded("P1",
                    PayState.values()[random.nextInt(PayState.values().length)], PAYMENT, ""));
            case PRINT -> cut
                    ? with(order, new Entry.Printing(7))
                    : with(order, new Entry.Printing(7), new Entry.Printed(any));
            case ASK_PRINT -> cut
                    ? with(order, new Entry.Unknowable(What.PRINT, ""))
                    : with(order, new Entry.Printed(any == UNKNOWN ? NO : any));
            case WRITE -> cut
                    ? with(order, new Entry.Writing())
                    : with(order, new Entry.Writing(), new Entry.Written(any));
            case ASK_CHIP -> cut
                    ? with(order, new Entry.Unknowable(What.CHIP, ""))
                    : with(order, new Entry.Written(any == UNKNOWN ? NO : any));
            case GIVE_UP -> with(order, new Entry.NotMade("could not"));
            case ERASE -> cut
                    ? with(order, new Entry.Erasing())
                    : with(order, new Entry.Erasing(), new Entry.Erased(any));
            case GIVE_BACK -> cut
                    ? with(order, new Entry.GivingBack("P1"))
                    : with(order, new Entry.GivingBack("P1"), new Entry.GaveBack("P1",
                            random.nextBoolean() ? PayState.REVERSED : PayState.IN_DOUBT, ""));
            case ASK_WHERE -> cut
                    ? with(order, new Entry.Keeping("station silent"))
                    : with(order, new Entry.Found(place));
            case RETURN -> cut
                    ? with(order, new Entry.Returning())
                    : with(order, new Entry.Returning(),
                            new Entry.Returned(any, any == Outcome.DONE ? List.of(place) : List.of()));
            case KEEP -> with(order, new Entry.Keeping("not taken"), new Entry.Kept(any));
            case OPEN_CASE -> {
                Order opened = order;
                for (CaseReason reason : Next.reasonsForStaff(order))
                    opened = with(opened, new Entry.CaseOpened(reason));
                yield opened;
            }
            case PRINT_SLIP -> with(order, new Entry.SlipPrinted(any));
            case REPORT -> with(order, new Entry.Reporting("", 0, "", "", "", ""));
            case CLOSE -> with(order, new Entry.Closed(Fulfilment.ending(order)));
        };
    }
}
