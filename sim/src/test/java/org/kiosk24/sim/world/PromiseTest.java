package org.kiosk24.sim.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiosk24.sim.bureau.BureauLedger;
import org.kiosk24.sim.bureau.QrLedger;

class PromiseTest {
    private static final Instant BEGUN = Instant.parse("2026-11-23T03:00:00Z");
    private static final String ID = "WH0001-261123-110000-7KQ4";
    private static final List<Promise.Ordered> ORDERED = List.of(new Promise.Ordered(ID, BEGUN));
    private static final int FEE = 1500;

    private final List<Ledger.Payment> payments = new ArrayList<>();
    private final List<QrLedger.Payment> qrPayments = new ArrayList<>();
    private final List<QrLedger.Refund> refunds = new ArrayList<>();
    private final List<QrLedger.Refund> refusedRefunds = new ArrayList<>();
    private final List<Ledger.CardPrint> prints = new ArrayList<>();
    private final List<Ledger.Erasure> erasures = new ArrayList<>();
    private final List<Ledger.ChipRecord> chip = new ArrayList<>();
    private final List<BureauLedger.Endorsement> endorsements = new ArrayList<>();
    private final List<BureauLedger.Outcome> outcomes = new ArrayList<>();
    private final List<BureauLedger.Filing> filings = new ArrayList<>();
    private final List<BureauLedger.Case> cases = new ArrayList<>();
    private String permitAt = "NONE";
    private Optional<Instant> emptied = Optional.empty();

    private static Instant at(int second) {
        return BEGUN.plusSeconds(second);
    }

    private void approved() {
        endorsements.add(new BureauLedger.Endorsement(ID, "E1", "C12****78", "HKG3M1T", FEE, "APPROVED",
                List.of("HKG"), "cmVjb3Jk", LocalDate.of(2026, 11, 23), LocalDate.of(2027, 2, 22)));
    }

    private void captured(int second) {
        payments.add(new Ledger.Payment(FEE, "0153", "000153", at(second), Optional.empty()));
    }

    private void reversed(int second) {
        payments.add(new Ledger.Payment(FEE, "0153", "000153", at(second), Optional.of(at(second + 1))));
    }

    private void printed(int second) {
        prints.add(new Ledger.CardPrint("card-zhang", List.of("HKG"), at(second)));
    }

    private void erased(int second) {
        erasures.add(new Ledger.Erasure("card-zhang", at(second)));
    }

    private void written(int second) {
        chip.add(new Ledger.ChipRecord("C12****78", 1, at(second), "cmVjb3Jk"));
    }

    private void reported(String outcome, int fen) {
        outcomes.add(new BureauLedger.Outcome(ID, outcome, "E1", fen, "CARD", "0153", at(60).toString()));
    }

    private void caseFor(String reason, int fen) {
        reported("CASE", fen);
        cases.add(new BureauLedger.Case(ID, ID, reason, fen));
    }

    private void issued() {
        approved();
        captured(10);
        erased(20);
        printed(21);
        written(30);
        reported("ISSUED", FEE);
    }

    private List<String> broken() {
        var ledger = new Ledger(payments, qrPayments, refunds, refusedRefunds, prints, erasures, chip, endorsements,
                outcomes, cases, List.of(), filings, permitAt, emptied);
        return Promise.broken(ledger, ORDERED);
    }

    private void assertBroken(String... sentences) {
        assertEquals(java.util.Arrays.stream(sentences).map(s -> ID + ": " + s).toList(), broken());
    }

    @Test
    void paid_made_and_reported_once_keeps_it() {
        issued();
        assertBroken();
    }

    @Test
    void an_order_given_up_before_anything_happened_keeps_it() {
        assertBroken();
    }

    @Test
    void reversed_erased_and_reported_keeps_it() {
        approved();
        reversed(10);
        printed(21);
        erased(30);
        reported("NOT_ISSUED", 0);
        assertBroken();
    }

    @Test
    void a_second_charge_breaks_it_even_when_all_else_is_well() {
        issued();
        captured(12);
        assertBroken("kept 3000 fen where the fee is 1500", "2 payments were not given back",
                "the bureau heard of 1500 fen, and 3000 were kept");
    }

    @Test
    void a_charge_by_card_and_one_by_wallet_are_two() {
        issued();
        qrPayments.add(new QrLedger.Payment(ID + "-P2", FEE, at(15).toString()));
        assertTrue(broken().contains(ID + ": 2 payments were not given back"));
    }

    @Test
    void a_refund_given_twice_breaks_it() {
        approved();
        qrPayments.add(new QrLedger.Payment(ID + "-P1", FEE, at(15).toString()));
        refunds.add(new QrLedger.Refund(ID + "-P1", "R1", FEE, at(20).toString()));
        refunds.add(new QrLedger.Refund(ID + "-P1", "R2", FEE, at(25).toString()));
        reported("NOT_ISSUED", 0);
        assertBroken("kept -1500 fen where the fee is 1500",
                "the money was kept, nothing was made, and no staff was told",
                "the bureau heard of 0 fen, and -1500 were kept");
    }

    @Test
    void a_wrong_sum_breaks_it() {
        issued();
        payments.set(0, new Ledger.Payment(FEE + 100, "0153", "000153", at(10), Optional.empty()));
        assertBroken("kept 1600 fen where the fee is 1500", "the bureau heard of 1500 fen, and 1600 were kept");
    }

    @Test
    void a_wrong_sum_that_staff_was_told_to_look_for_keeps_it() {
        approved();
        payments.add(new Ledger.Payment(FEE + 100, "0153", "000153", at(10), Optional.empty()));
        caseFor("MONEY_IN_DOUBT", 0);
        assertBroken();
    }

    @Test
    void paid_and_forgotten_breaks_it() {
        approved();
        captured(10);
        assertBroken("the money was kept, nothing was made, and no staff was told", "the bureau heard of it 0 times");
    }

    @Test
    void paid_and_only_printed_breaks_it_unless_staff_was_told() {
        approved();
        captured(10);
        printed(21);
        reported("NOT_ISSUED", FEE);
        assertBroken("the money was kept, nothing was made, and no staff was told");
        outcomes.clear();
        caseFor("CHIP_UNKNOWN", FEE);
        assertBroken();
    }

    @Test
    void made_for_nothing_breaks_it() {
        approved();
        reversed(10);
        printed(21);
        written(30);
        reported("ISSUED", 0);
        assertBroken("made without money kept, and no staff was told");
    }

    @Test
    void a_print_left_standing_without_money_breaks_it_unless_staff_was_told() {
        approved();
        printed(21);
        reported("NOT_ISSUED", 0);
        assertBroken("made without money kept, and no staff was told");
        outcomes.clear();
        caseFor("VOID_PRINT", 0);
        assertBroken();
    }

    @Test
    void two_prints_that_stand_or_two_chip_records_break_it() {
        issued();
        printed(25);
        written(35);
        assertBroken("printed 2 times, 2 of them stand", "2 chip records");
    }

    @Test
    void a_print_that_is_made_again_breaks_it_even_when_the_first_was_erased() {
        issued();
        erased(24);
        printed(25);
        assertBroken("printed 2 times, 1 of them stand");
    }

    @Test
    void a_refund_asked_for_under_another_number_breaks_it_even_when_it_was_refused() {
        approved();
        qrPayments.add(new QrLedger.Payment(ID + "-P1", FEE, at(15).toString()));
        refunds.add(new QrLedger.Refund(ID + "-P1", "R1", FEE, at(20).toString()));
        refusedRefunds.add(new QrLedger.Refund(ID + "-P1", "R2", FEE, at(25).toString()));
        reported("NOT_ISSUED", 0);
        assertBroken("refund R2 of 1500 fen was not the one asked for before");
    }

    @Test
    void making_what_was_not_approved_breaks_it() {
        issued();
        endorsements.clear();
        approved();
        prints.set(0, new Ledger.CardPrint("card-zhang", List.of("MAC"), at(21)));
        chip.set(0, new Ledger.ChipRecord("C12****78", 1, at(30), "b3RoZXI="));
        assertBroken("a print that the bureau did not approve for it",
                "a chip record that the bureau did not approve for it");
    }

    @Test
    void a_report_made_twice_breaks_it() {
        issued();
        reported("ISSUED", FEE);
        assertBroken("the bureau heard of it 2 times");
    }

    @Test
    void a_report_of_the_contrary_breaks_it() {
        issued();
        outcomes.clear();
        reported("NOT_ISSUED", FEE);
        assertBroken("the bureau heard that it was not issued, and it was made");
        outcomes.clear();
        reported("ISSUED", FEE);
        chip.clear();
        assertBroken("the money was kept, nothing was made, and no staff was told",
                "the bureau heard that it was issued, and it was not made");
    }

    @Test
    void a_sum_reported_wrong_breaks_it_unless_it_is_in_doubt() {
        approved();
        captured(10);
        caseFor("CHIP_UNKNOWN", 0);
        assertBroken("the bureau heard of 0 fen, and 1500 were kept");
        outcomes.clear();
        cases.clear();
        caseFor("MONEY_IN_DOUBT", 0);
        assertBroken();
    }

    @Test
    void a_permit_left_in_the_kiosk_breaks_it_unless_staff_was_told() {
        issued();
        permitAt = "AWAITING_REMOVAL";
        assertBroken("a permit is AWAITING_REMOVAL, and no staff was told");
        permitAt = "INSIDE";
        assertBroken("a permit is INSIDE, and no staff was told");
        outcomes.clear();
        caseFor("PERMIT_KEPT", FEE);
        assertBroken();
    }

    private List<String> brokenOfTwo() {
        var ledger = new Ledger(payments, qrPayments, refunds, refusedRefunds, prints, erasures, chip, endorsements,
                outcomes, cases, List.of(), filings, permitAt, emptied);
        return Promise.broken(ledger,
                List.of(new Promise.Ordered(ID, BEGUN), new Promise.Ordered("NEXT", BEGUN.plusSeconds(100))));
    }

    @Test
    void a_permit_kept_by_an_order_stays_kept_when_another_is_begun() {
        issued();
        outcomes.clear();
        caseFor("PERMIT_KEPT", FEE);
        permitAt = "INSIDE";
        emptied = Optional.of(BEGUN.minusSeconds(60));
        assertEquals(List.of(), brokenOfTwo());
    }

    @Test
    void a_permit_kept_once_does_not_excuse_the_next() {
        issued();
        outcomes.clear();
        caseFor("PERMIT_KEPT", FEE);
        permitAt = "INSIDE";
        emptied = Optional.of(BEGUN.plusSeconds(90));
        assertEquals(List.of("NEXT: a permit is INSIDE, and no staff was told"), brokenOfTwo());
    }

    @Test
    void what_belongs_to_no_order_breaks_it() {
        captured(-1);
        printed(-1);
        written(-1);
        qrPayments.add(new QrLedger.Payment("WH0001-X-P1", FEE, at(1).toString()));
        outcomes.add(new BureauLedger.Outcome("WH0001-X", "NOT_ISSUED", "", 0, "", "", at(1).toString()));
        assertEquals(List.of("no order: payment 0153", "no order: QR payment WH0001-X-P1",
                "no order: a print on card-zhang", "no order: a chip record on C12****78",
                "WH0001-X: the bureau heard of an order that nobody began"), broken());
    }

    @Test
    void what_happens_after_the_next_order_was_begun_belongs_to_that() {
        issued();
        var ledger = new Ledger(payments, qrPayments, refunds, refusedRefunds, prints, erasures, chip, endorsements,
                outcomes, cases, List.of(), filings, permitAt, emptied);
        List<String> broken = Promise.broken(ledger,
                List.of(new Promise.Ordered(ID, BEGUN), new Promise.Ordered("NEXT", BEGUN.plusSeconds(25))));
        assertTrue(broken.contains("NEXT: a chip record that the bureau did not approve for it"), broken.toString());
        assertTrue(broken.contains(ID + ": the money was kept, nothing was made, and no staff was told"),
                broken.toString());
    }

    @Test
    void a_payment_given_back_for_a_later_order_whose_staff_was_told_is_not_held_against_the_first() {
        issued();
        payments.set(0, new Ledger.Payment(FEE, "0153", "000153", at(10), Optional.of(at(110))));
        assertEquals(2, brokenOfTwo().size(), () -> brokenOfTwo().toString());
        cases.add(new BureauLedger.Case("NEXT", "NEXT", "MONEY_IN_DOUBT", 0));
        assertEquals(List.of(), brokenOfTwo());
    }

    private static BureauLedger.Filing filing(String number) {
        return new BureauLedger.Filing(ID, "APPLICATION", "MOVE", number);
    }

    private List<String> broken(List<String> told) {
        var ledger = new Ledger(payments, qrPayments, refunds, refusedRefunds, prints, erasures, chip, endorsements,
                outcomes, cases, List.of(), filings, permitAt, emptied);
        return Promise.broken(ledger, List.of(new Promise.Ordered(ID, BEGUN, told)));
    }

    @Test
    void an_application_that_was_told_of_and_is_there_once_keeps_the_promise() {
        filings.add(filing("420100000001"));
        assertEquals(List.of(), broken(List.of("420100000001")));
    }

    @Test
    void an_application_that_is_lost_doubled_or_told_to_nobody_breaks_it() {
        assertEquals(List.of(ID + ": the bureau does not know what it is said to have accepted"),
                broken(List.of("420100000001")));
        filings.add(filing("420100000001"));
        assertEquals(List.of(ID + ": the bureau accepted it, and nobody was told"), broken(List.of()));
        filings.add(filing("420100000002"));
        assertEquals(List.of(ID + ": handed in 2 times"), broken(List.of("420100000001")));
    }
}
