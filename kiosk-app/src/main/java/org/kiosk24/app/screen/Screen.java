package org.kiosk24.app.screen;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;
import org.kiosk24.device.payment.PayerPrompt;

/**
 * The screens of a visit, one question each. Names are already masked when they get here ({@code 张**}); no full
 * personal number ever does. Each comment names the touches that the screen answers with.
 */
public sealed interface Screen {
    /**
     * Idle: what the kiosk does, fees, and one big button. {@link Touch.Start}.
     *
     * @param notNow what keeps endorsements from being made now, while other things can be done; empty if nothing does
     */
    record Welcome(boolean cardPayment, boolean qrPayment, Optional<Text> notNow) implements Screen {}

    /**
     * The kiosk cannot serve now.
     *
     * @param code for the technician
     * @param elsewhere the nearest kiosks that can, as far as is known
     */
    record OutOfService(String code, List<Text> elsewhere) implements Screen {}

    /**
     * A screen of words, lists and fields, put together by the service that shows it. {@link Touch.Choose},
     * {@link Touch.Enter}, {@link Touch.Sign} by its blocks, and the touches of its buttons.
     *
     * @param name stable, lower case with hyphens: {@code menu}, {@code progress-code}
     * @param permitInside whether the person's permit is in the kiosk meanwhile
     */
    record Sheet(String name, Text title, Optional<Text> lead, List<Block> blocks, List<Button> buttons,
            boolean permitInside) implements Screen {}

    /** @param id stable name of the button, for scripts */
    record Button(String id, Text label, Touch touch, Rank rank) {
        public enum Rank {
            AFFIRM, OTHER
        }

        public static Button affirm(String id, Text label, Touch touch) {
            return new Button(id, label, touch, Rank.AFFIRM);
        }

        public static Button other(String id, Text label, Touch touch) {
            return new Button(id, label, touch, Rank.OTHER);
        }

        /** Ends the visit when all is said. */
        public static Button done() {
            return affirm("confirm", Text.say("button.done"), new Touch.Confirm());
        }

        /** Has the sheet printed; on the last sheet of a visit. */
        public static Button print() {
            return other("choose-print", Text.say("button.print"), new Touch.Choose("print"));
        }

        /** What was asked about the person; every last screen has it. */
        public static Button asked() {
            return other("choose-asked", Text.say("asked.button"), new Touch.Choose("asked"));
        }

        /** Ends the visit. */
        public static Button cancel() {
            return other("cancel", Text.say("button.cancel"), new Touch.Cancel());
        }

        public static Button back() {
            return other("back", Text.say("button.goback"), new Touch.Back());
        }
    }

    /**
     * Nobody can be served for a moment: somebody has the devices looked at.
     *
     * @param elsewhere the nearest kiosks that can, as far as is known
     */
    record LookingAfter(List<Text> elsewhere) implements Screen {}

    /** Lay the ID card on the reader. {@code again}: why the last try failed. {@link Touch.Cancel}. */
    record PlaceIdCard(List<Advice> again) implements Screen {}

    /** Put the permit in, printed side up. {@link Touch.Cancel}. */
    record InsertPermit(List<Advice> again) implements Screen {}

    /** Wait a moment; what is being done. */
    record Working(Work work) implements Screen {}

    enum Work {
        READING_ID_CARD,
        FINDING_PERMITS,
        READING_PERMIT,
        ASKING_BUREAU,
        CHECKING_PAYMENT,
        GIVING_MONEY_BACK,
        RETURNING_PERMIT,
        PRINTING_RECEIPT,
        RECOVERING
    }

    /** One of these products. {@link Touch.Choose} with the product's code, {@link Touch.Cancel}. */
    record ChooseProduct(String maskedName, List<Product> products) implements Screen {}

    /** This is what you will get and pay. {@link Touch.Confirm}, {@link Touch.Back}, {@link Touch.Cancel}. */
    record Confirm(String maskedName, String maskedPermit, Product product) implements Screen {}

    /** Card or QR? {@link Touch.PayByCard}, {@link Touch.PayByQr}, {@link Touch.Cancel}. */
    record ChoosePayment(Product product, boolean card, boolean qr) implements Screen {}

    /** Pay at the terminal. {@link Touch.Cancel} while a card is awaited. */
    record PayByCard(int fen, PayerPrompt prompt) implements Screen {}

    /** Scan this. {@link Touch.Cancel}. */
    record PayByQr(int fen, String qrText) implements Screen {}

    /** Nothing was taken; why, and whether to try again. {@link Touch.Confirm} (again), {@link Touch.Cancel}. */
    record NotPaid(boolean declined) implements Screen {}

    /** The permit is being made. */
    record Making(Part part) implements Screen {}

    enum Part {
        PRINT,
        CHIP,
        CHECK,
        /** A faded print is made anew, for nothing; no other part comes after it. */
        REPRINT
    }

    /** Take the permit out of the slot. */
    record TakePermit(After after) implements Screen {}

    /** What was done while the permit was inside. */
    enum After {
        MADE,
        /** Something was asked for, and nothing was made. */
        NOT_MADE,
        /** Nothing was changed, and nothing was to be. */
        ONLY_READ
    }

    /** The bureau, or a rule, says no; all reasons at once. {@link Touch.Confirm} (understood). */
    record NotEntitled(List<Reason> reasons) implements Screen {}

    /**
     * It could not be done, and nothing is owed. {@link Touch.Confirm}.
     *
     * @param why in the citizen's words
     * @param continueCode by which it can be gone on with elsewhere; empty where it cannot
     */
    record Sorry(Why why, Advice advice, Optional<String> continueCode) implements Screen {
        public Sorry(Why why, Advice advice) {
            this(why, advice, Optional.empty());
        }
    }

    enum Why {
        CANCELLED,
        TIMED_OUT,
        ID_CARD_NOT_ACCEPTED,
        ID_CARD_EXPIRED,
        NOT_THE_SAME_PERSON,
        NOT_RECOGNISED,
        DEVICE_FAULT,
        BUREAU_UNREACHABLE,
        NOT_MADE_MONEY_BACK
    }

    /**
     * Staff must settle it. The number is also on the slip if {@code slipPrinted}. {@code permitKept}: the permit is
     * held inside. {@link Touch.Confirm}.
     */
    record StaffCase(String caseNumber, boolean moneyInDoubt, boolean permitKept, boolean slipPrinted)
            implements Screen {}

    /** Done; what to take along. */
    record Goodbye(boolean receiptPrinted) implements Screen {}
}
