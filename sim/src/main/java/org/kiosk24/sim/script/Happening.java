package org.kiosk24.sim.script;

import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.cardstation.CardStationModel;
import org.kiosk24.sim.idcard.SdtReaderModel;
import org.kiosk24.sim.payment.ZvtTerminalModel;
import org.kiosk24.sim.receipt.ReceiptPrinterModel;

/** What a script can wait for, by the devices' own books. */
public enum Happening {
    CARD_AWAITED("payment", "request for a card", "the terminal waits for a card"),
    /** The payer's money is gone, and the kiosk has not heard of it. */
    PAYMENT_APPROVED("payment", "approved payment", "a payment is approved"),
    PAYMENT_REVERSED("payment", "reversed payment", "a payment is reversed"),
    BATCH_CLOSED("payment", "closed batch", "a batch is closed"),
    ID_CARD_LAID_DOWN("idcard", "ID card laid down", "an ID card is laid down"),
    ID_CARD_READ("idcard", "ID-card read", "an ID card is read"),
    ID_CARD_LIFTED("idcard", "ID card lifted", "an ID card is lifted"),
    PERMIT_PUT_IN("cardStation", "permit put in", "a permit is put into the slot"),
    PERMIT_INSIDE("cardStation", "permit drawn in", "the permit is inside"),
    PERMIT_ERASED("cardStation", "erased permit", "the permit is erased"),
    PERMIT_PRINTED("cardStation", "printed permit", "the permit is printed"),
    PERMIT_PUSHED_OUT("cardStation", "permit pushed out", "the permit is pushed out"),
    PERMIT_TAKEN("cardStation", "permit taken", "the permit is taken"),
    SLIP_PRINTED("receipt", "printed slip", "a slip is printed");

    private final String device;
    private final String event;
    private final String sentence;

    Happening(String device, String event, String sentence) {
        this.device = device;
        this.event = event;
        this.sentence = sentence;
    }

    /** The model in whose books it is found. */
    public String device() {
        return device;
    }

    /** After an ordinal: {@code approved payment}. */
    public String event() {
        return event;
    }

    /** After "when": {@code a payment is approved}. */
    public String sentence() {
        return sentence;
    }

    /** A number that rises by one each time that it happens; it may fall in between. */
    long count(DeviceModel model) {
        return switch (model) {
            case ZvtTerminalModel terminal -> switch (this) {
                case CARD_AWAITED -> is(terminal.waitingFor().equals("card"));
                case PAYMENT_APPROVED -> terminal.ledger().payments().size();
                case PAYMENT_REVERSED -> terminal.ledger().payments().stream().filter(p -> p.reversed().isPresent())
                        .count();
                case BATCH_CLOSED -> terminal.ledger().batches().size();
                default -> throw foreign(model);
            };
            case SdtReaderModel reader -> switch (this) {
                case ID_CARD_LAID_DOWN -> reader.laidDown();
                case ID_CARD_READ -> reader.reads();
                case ID_CARD_LIFTED -> reader.lifted();
                default -> throw foreign(model);
            };
            case CardStationModel station -> switch (this) {
                case PERMIT_PUT_IN -> is(station.place() == Place.AT_INLET);
                case PERMIT_INSIDE -> is(station.place() == Place.INSIDE);
                case PERMIT_PUSHED_OUT -> is(station.place() == Place.AWAITING_REMOVAL);
                case PERMIT_ERASED -> station.ledger().erasures().size();
                case PERMIT_PRINTED -> station.ledger().prints().size();
                case PERMIT_TAKEN -> station.ledger().takes().size();
                default -> throw foreign(model);
            };
            case ReceiptPrinterModel printer -> switch (this) {
                case SLIP_PRINTED -> printer.slips().size();
                default -> throw foreign(model);
            };
            default -> throw foreign(model);
        };
    }

    private static long is(boolean so) {
        return so ? 1 : 0;
    }

    private IllegalArgumentException foreign(DeviceModel model) {
        return new IllegalArgumentException(this + " is not in the books of " + model.name());
    }
}
