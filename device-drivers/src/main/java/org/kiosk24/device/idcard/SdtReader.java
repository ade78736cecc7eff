package org.kiosk24.device.idcard;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * A second-generation ID-card reader on a serial line, 8N1 without flow control (GA/T 467, SDT API): find, select,
 * read. One actor uses it at a time.
 */
public final class SdtReader implements IdCardReader {
    /** An appended address: 35 characters. */
    private static final int ADDRESS_BYTES = 70;

    private final Link link;
    private final Time time;
    private final SdtTimers timers;
    private final SdtLine line;
    private Deadline nextFind;
    private LeftCard left = LeftCard.NONE;

    /** Of a card that was there before anybody expected one. */
    private enum LeftCard {
        NONE, PERHAPS, TOLD
    }

    public SdtReader(Link link, Time time, SdtTimers timers, int bitsPerSecond) {
        this.link = link;
        this.time = time;
        this.timers = timers;
        line = new SdtLine(link, time, timers, bitsPerSecond);
        nextFind = time.in(Duration.ZERO);
    }

    @Override
    public Result<IdCard> read(Duration patience, Cancel cancel) {
        return cycle(Request.Command.READ, patience, cancel).map(CardWithFingerprints::card);
    }

    /** As {@link #read}, with the card's fingerprints: only for a step that needs them. */
    public Result<CardWithFingerprints> readWithFingerprints(Duration patience, Cancel cancel) {
        return cycle(Request.Command.READ_WITH_FINGERPRINTS, patience, cancel);
    }

    @Override
    public void expectNewCard() {
        left = LeftCard.PERHAPS;
    }

    /** Also looks whether a card that was left behind has gone. */
    @Override
    public Result<String> health() {
        Result<String> health = samId();
        if (health instanceof Result.Done && left != LeftCard.NONE)
            try {
                if (attempt(Request.Command.READ) instanceof Step.Nobody)
                    left = LeftCard.NONE;
            } catch (LinkDown e) {
                return Result.fault(line.down(e));
            }
        return health;
    }

    private Result<String> samId() {
        return ask(Request.Command.SAM_ID, heard -> heard.data().length == SamId.BYTES
                ? Result.done(SamId.of(heard.data()).toString())
                : Result.fault(wrongSize(Request.Command.SAM_ID, heard)));
    }

    /** The newest appended address of the card that was just read and still lies there; empty when it has none. */
    public Result<Optional<String>> newestAddress() {
        return ask(Request.Command.NEWEST_ADDRESS, heard -> {
            int length = heard.data().length;
            if (heard.word() == StatusWord.NO_CONTENT || length == 0)
                return Result.done(Optional.empty());
            if (length % ADDRESS_BYTES != 0 || length > 4 * ADDRESS_BYTES)
                return Result.fault(wrongSize(Request.Command.NEWEST_ADDRESS, heard));
            String address = new String(heard.data(), 0, ADDRESS_BYTES, StandardCharsets.UTF_16LE);
            return Result.done(Optional.of(address.replaceAll("[ \0]+$", "")).filter(a -> !a.isEmpty()));
        });
    }

    /** The management number of the card that was just read and still lies there. */
    public Result<ChipNumber> chipNumber() {
        return ask(Request.Command.CHIP_NUMBER, heard -> heard.data().length == ChipNumber.BYTES
                ? Result.done(new ChipNumber(heard.data().clone()))
                : Result.fault(wrongSize(Request.Command.CHIP_NUMBER, heard)));
    }

    /** Changes the speed of reader and line; the reader keeps it over restarts. Unknown until it answers at it. */
    public Result<Void> changeSpeed(LineSpeed speed) {
        var request = new Request.SetSpeed(speed);
        return ask(request, _ -> {
            try {
                line.follow(speed);
                return line.ready().<Result<Void>>map(Result::fault).orElse(Result.done(null));
            } catch (LinkDown e) {
                return Result.fault(line.down(e));
            }
        });
    }

    /** The speed at which the reader was last heard, or the set one. */
    public int bitsPerSecond() {
        return line.bitsPerSecond();
    }

    @Override
    public void close() {
        link.close();
    }

    private interface Reading<T> {
        Result<T> of(SdtLine.Answer.Heard heard);
    }

    private <T> Result<T> ask(Request request, Reading<T> reading) {
        try {
            Optional<Fault> ill = line.ready();
            if (ill.isPresent())
                return Result.fault(ill.get());
            return switch (line.exchange(request)) {
                case SdtLine.Answer.Lost(Fault fault) -> Result.fault(fault);
                case SdtLine.Answer.Heard heard -> {
                    boolean good = heard.word() == StatusWord.OK
                            || heard.word() == StatusWord.NO_CONTENT && request == Request.Command.NEWEST_ADDRESS;
                    try {
                        yield good
                                ? reading.of(heard)
                                : Result.fault(heard.word().fault(line.device(), request, heard.code()));
                    } finally {
                        heard.wipe();
                    }
                }
            };
        } catch (LinkDown e) {
            return Result.fault(line.down(e));
        }
    }

    /** How one find, select and read ended. */
    private sealed interface Step {
        record Read(CardWithFingerprints card) implements Step {}

        record Nobody() implements Step {}

        /** The card was there before anybody expected one. */
        record LeftBehind() implements Step {}

        /** The card is there, but would not be read: find it again. */
        record CardTrouble(Fault fault, StatusWord word) implements Step {}

        /** The exchange itself went wrong. */
        record LineTrouble(Fault fault) implements Step {}

        /** Trying again would change nothing. */
        record Over(Fault fault) implements Step {}
    }

    private Result<CardWithFingerprints> cycle(Request.Command read, Duration patience, Cancel cancel) {
        Deadline end = time.in(patience);
        Optional<Fault> seen = Optional.empty();
        int cardTroubles = 0;
        int lineTroubles = 0;
        try {
            do {
                if (cancel.requested())
                    return Result.refused(new Fault.Cancelled(line.device(), ActHappened.NO,
                            "stopped on request while waiting for a card"));
                time.sleep(time.left(nextFind));
                Optional<Fault> ill = line.ready();
                if (ill.isPresent())
                    return Result.fault(ill.get());
                switch (attempt(read)) {
                    case Step.Read(CardWithFingerprints card) -> {
                        return Result.done(card);
                    }
                    case Step.Over(Fault fault) -> {
                        return Result.fault(fault);
                    }
                    case Step.LeftBehind _ -> {
                        if (left == LeftCard.PERHAPS) {
                            left = LeftCard.TOLD;
                            return Result.fault(new Fault.CardUnreadable(line.device(), ActHappened.NO,
                                    "somebody left a card behind; it is not read until it has been lifted",
                                    Advice.TAKE_LEFT_CARD_AWAY));
                        }
                    }
                    case Step.Nobody _ -> {
                        left = LeftCard.NONE;
                        cardTroubles = 0;
                        seen = seen.map(this::takenAway);
                    }
                    case Step.CardTrouble(Fault fault, StatusWord word) -> {
                        if (++cardTroubles >= timers.attempts())
                            return Result.fault(fault);
                        if (cardTroubles > 1 && word == StatusWord.RANDOM_FAILED)
                            line.exchange(Request.Command.RESET);
                        seen = Optional.of(fault);
                    }
                    case Step.LineTrouble(Fault fault) -> {
                        if (++lineTroubles >= timers.attempts())
                            return Result.fault(fault);
                        seen = Optional.of(fault);
                    }
                }
            } while (nextFind.orSooner(end).equals(nextFind));
        } catch (LinkDown e) {
            return Result.fault(line.down(e));
        }
        return seen.<Result<CardWithFingerprints>>map(Result::fault).orElseGet(() -> Result.refused(new Fault.TimedOut(
                line.device(), ActHappened.NO, "no card was laid down within " + patience.toSeconds() + " s")));
    }

    /** A card that was left behind is found and no more than that. */
    private Step attempt(Request.Command read) throws LinkDown {
        nextFind = time.in(timers.betweenFinds());
        return expect(Request.Command.FIND, StatusWord.FOUND,
                _ -> left != LeftCard.NONE ? new Step.LeftBehind()
                        : expect(Request.Command.SELECT, StatusWord.OK,
                                _ -> expect(read, StatusWord.OK, heard -> card(read, heard))));
    }

    private interface Next {
        Step after(SdtLine.Answer.Heard heard) throws LinkDown;
    }

    private Step expect(Request.Command request, StatusWord success, Next next) throws LinkDown {
        switch (line.exchange(request)) {
            case SdtLine.Answer.Lost(Fault fault) -> {
                return new Step.LineTrouble(fault);
            }
            case SdtLine.Answer.Heard heard -> {
                try {
                    return heard.word() == success ? next.after(heard) : unlucky(request, heard);
                } finally {
                    heard.wipe();
                }
            }
        }
    }

    private Step unlucky(Request.Command request, SdtLine.Answer.Heard heard) {
        Fault fault = heard.word().fault(line.device(), request, heard.code());
        return switch (heard.word().consequence()) {
            case CARD_GONE -> request == Request.Command.FIND
                    ? new Step.Nobody()
                    : new Step.CardTrouble(fault, heard.word());
            case PLACE_AGAIN -> new Step.CardTrouble(fault, heard.word());
            case ANSWER, LINE_NOISE -> new Step.LineTrouble(fault);
            case WRONG_CARD, REFUSAL, SERVICE -> new Step.Over(fault);
        };
    }

    private Step card(Request.Command read, SdtLine.Answer.Heard heard) {
        return switch (CardAnswer.read(heard.data(), read == Request.Command.READ_WITH_FINGERPRINTS)) {
            case CardAnswer.Card(var card, var fingerprints) -> new Step.Read(new CardWithFingerprints(card,
                    fingerprints));
            case CardAnswer.Unreadable(String field) -> new Step.Over(new Fault.CardUnreadable(line.device(),
                    ActHappened.NO, "the card's text came whole, but its field '" + field
                            + "' is no date. The card is not of a layout that this kiosk knows",
                    Advice.GO_TO_COUNTER));
            case CardAnswer.Malformed(String why) -> new Step.LineTrouble(new Fault.Garbled(line.device(),
                    ActHappened.NO, "the answer to " + read.title() + " has wrong lengths: " + why));
        };
    }

    /** Readers that lock a card out after a read say "no card" while it still lies there. */
    private Fault takenAway(Fault before) {
        return before instanceof Fault.NoCard ? before
                : new Fault.NoCard(line.device(), ActHappened.NO,
                        "no card found after a read that failed (" + before.detail() + ")", Advice.PLACE_CARD_AGAIN);
    }

    private Fault wrongSize(Request request, SdtLine.Answer.Heard heard) {
        return new Fault.Garbled(line.device(), ActHappened.NO, "the answer to " + request.title() + " has "
                + heard.data().length + " bytes of data, which is not its size");
    }
}
