package org.kiosk24.sim.conform;

import static org.kiosk24.sim.conform.ZvtContract.expect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Sensors;
import org.kiosk24.device.cardstation.Tcp300Command;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.link.LinkDown;

/** A Star TCP300II (command manual). No card moves but in {@link #withCard()}. */
final class StationContract {
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(2);
    private static final Duration BROKEN_OFF = Duration.ofSeconds(1);
    private static final Duration FOR_A_PERSON = Duration.ofSeconds(60);
    private static final int UNKNOWN = 0x7F;
    private static final String PRINT_AND_HOLD = "0,1,1";

    private StationContract() {}

    private interface Trial {
        Finding on(StationTalk talk) throws LinkDown;
    }

    private static Clause clause(String name, Trial trial) {
        return new Clause(name, wire -> trial.on(new StationTalk(wire)));
    }

    /** What moves no card: what could move one is tried when the sensors see none. */
    static List<Clause> withoutCard() {
        return List.of(
                clause("answers where a card is: ACK, then a response with six or seven digits", StationContract::sees),
                clause("tells its version", talk -> text(talk, Tcp300Command.VERSION, "[ -~]{1,64}")),
                clause("tells its print counter in decimal", talk -> text(talk, Tcp300Command.PRINT_COUNT,
                        "[0-9]{1,10}")),
                clause("answers a block with a wrong check byte with NAK, and takes the next",
                        StationContract::wrongCheck),
                clause("takes a block that comes byte by byte", StationContract::byteByByte),
                clause("begins anew at an 02 after a block that broke off", StationContract::brokeOff),
                clause("hears nothing but 02 while it is idle", StationContract::garbage),
                clause("repeats a response that got a NAK", StationContract::repeats),
                clause("hears nothing but 06 and 15 until its response is acknowledged", StationContract::waits),
                clause("takes no command that there is not: DLE, or status 41", StationContract::unknown),
                clause("takes no order to print that makes no sense: DLE, or a status that is not 20",
                        StationContract::nonsense),
                clause("stops waiting for a card, and answers only that", StationContract::callsOff),
                clause("prints nothing without a card: status 22", talk -> withoutCard(talk,
                        Tcp300Command.ERASE_PRINT, PRINT_AND_HOLD)),
                clause("pushes nothing out without a card: status 22", talk -> withoutCard(talk,
                        Tcp300Command.DISCHARGE, "1")));
    }

    /** After those, one card is drawn in, printed on and pushed out. */
    static List<Clause> withCard() {
        var all = new ArrayList<>(withoutCard());
        all.add(clause("draws a card in and sees it inside", StationContract::draws));
        all.add(clause("erases and prints, and its counter grows by one", StationContract::prints));
        all.add(clause("pushes the card out, and sees it hang there and go", StationContract::pushesOut));
        return List.copyOf(all);
    }

    private static Optional<Sensors> sensors(StationTalk.Said said) {
        return said.ok() ? Sensors.parse(said.data()) : Optional.empty();
    }

    private static Optional<Place> place(StationTalk talk) throws LinkDown {
        return sensors(talk.ask(Tcp300Command.SENSORS, "", StationTalk.QUICK)).map(Sensors::place);
    }

    private static Finding well(StationTalk.Said said) {
        return expect(sensors(said).isPresent(), "06, 59 answered 20 and six or seven digits", said.words());
    }

    private static Finding sees(StationTalk talk) throws LinkDown {
        return well(talk.ask(Tcp300Command.SENSORS, "", StationTalk.QUICK));
    }

    private static Finding text(StationTalk talk, Tcp300Command command, String form) throws LinkDown {
        var said = talk.ask(command, "", StationTalk.QUICK);
        String text = new String(said.data(), StandardCharsets.ISO_8859_1);
        return expect(said.ok() && text.matches(form), "06, 20 and " + form, said.words());
    }

    private static Finding wrongCheck(StationTalk talk) throws LinkDown {
        byte[] block = StationTalk.block(Tcp300Command.SENSORS.code(), "");
        block[block.length - 1] ^= 0x40;
        var first = talk.said(block, StationTalk.QUICK);
        var then = talk.ask(Tcp300Command.SENSORS, "", StationTalk.QUICK);
        return first.first() == StationTalk.NAK
                ? well(then)
                : new Finding.Departs("15", first.words() + "; then " + then.words());
    }

    private static Finding byteByByte(StationTalk talk) throws LinkDown {
        byte[] block = StationTalk.block(Tcp300Command.SENSORS.code(), "");
        for (int i = 0; i < block.length - 1; i++) {
            talk.send(block[i]);
            talk.pause(BETWEEN_BYTES);
        }
        var said = talk.said(new byte[]{block[block.length - 1]}, StationTalk.QUICK);
        talk.send(StationTalk.ACK);
        return well(said);
    }

    private static Finding brokeOff(StationTalk talk) throws LinkDown {
        talk.send(Arrays.copyOf(StationTalk.block(Tcp300Command.VERSION.code(), ""), 2));
        talk.pause(BROKEN_OFF);
        talk.untilQuiet();
        return well(talk.ask(Tcp300Command.SENSORS, "", StationTalk.QUICK));
    }

    private static Finding garbage(StationTalk talk) throws LinkDown {
        talk.send(0x00, 0xFF, 0x03, 0x15, 0x06, 0x55);
        int more = talk.untilQuiet();
        var then = talk.ask(Tcp300Command.SENSORS, "", StationTalk.QUICK);
        return more == 0 ? well(then) : new Finding.Departs("silence", more + " bytes; then " + then.words());
    }

    private static Finding repeats(StationTalk talk) throws LinkDown {
        var said = talk.said(StationTalk.block(Tcp300Command.SENSORS.code(), ""), StationTalk.QUICK);
        talk.send(StationTalk.NAK);
        Optional<Block> again = talk.response(StationTalk.QUICK);
        talk.send(StationTalk.ACK);
        return expect(said.response().isPresent() && said.response().equals(again), "the same response again",
                said.words() + "; then " + again.map(Block::toString).orElse("nothing"));
    }

    private static Finding waits(StationTalk talk) throws LinkDown {
        var said = talk.said(StationTalk.block(Tcp300Command.SENSORS.code(), ""), StationTalk.QUICK);
        talk.send(StationTalk.block(Tcp300Command.VERSION.code(), ""));
        int more = talk.untilQuiet();
        talk.send(StationTalk.ACK);
        var then = talk.ask(Tcp300Command.SENSORS, "", StationTalk.QUICK);
        return said.ok() && more == 0
                ? well(then)
                : new Finding.Departs("silence until 06", said.words() + "; then " + more + " bytes");
    }

    private static Finding unknown(StationTalk talk) throws LinkDown {
        var said = talk.ask(UNKNOWN, "", StationTalk.QUICK);
        return expect(said.first() == StationTalk.DLE || said.status() == Tcp300Status.INVALID_COMMAND.code(),
                "10, or 06 and 41", said.words());
    }

    private static Finding nonsense(StationTalk talk) throws LinkDown {
        if (!place(talk).equals(Optional.of(Place.NONE)))
            return notEmpty();
        var said = talk.ask(Tcp300Command.ERASE_PRINT, "9,9,9", StationTalk.QUICK);
        return expect(said.first() == StationTalk.DLE || said.response().isPresent() && !said.ok(),
                "10, or a status other than 20", said.words());
    }

    private static Finding callsOff(StationTalk talk) throws LinkDown {
        if (!place(talk).equals(Optional.of(Place.NONE)))
            return notEmpty();
        var waiting = talk.said(StationTalk.block(Tcp300Command.TAKE_TO_FRONT.code(), ""), BROKEN_OFF);
        var off = talk.ask(Tcp300Command.CANCEL_INSERTION, "", StationTalk.QUICK);
        int more = talk.untilQuiet();
        return expect(waiting.first() == StationTalk.ACK && waiting.response().isEmpty() && off.ok()
                && off.response().get().command() == Tcp300Command.CANCEL_INSERTION.code() && more == 0,
                "06 to 53; 06 and 54 answered 20; no more", waiting.words() + "; " + off.words() + "; " + more
                        + " bytes more");
    }

    private static Finding notEmpty() {
        return new Finding.Untried("there is a card in the station, or it does not say: take it out");
    }

    private static Finding withoutCard(StationTalk talk, Tcp300Command command, String data) throws LinkDown {
        if (!place(talk).equals(Optional.of(Place.NONE)))
            return notEmpty();
        var said = talk.ask(command, data, StationTalk.MOVED);
        return expect(said.status() == Tcp300Status.NO_TARGET_CARD.code(), "06 and 22", said.words());
    }

    private static Finding draws(StationTalk talk) throws LinkDown {
        var said = talk.said(StationTalk.block(Tcp300Command.TAKE_TO_FRONT.code(), ""), FOR_A_PERSON);
        if (said.first() == StationTalk.ACK && said.response().isEmpty()) {
            talk.ask(Tcp300Command.CANCEL_INSERTION, "", StationTalk.QUICK);
            return new Finding.Untried("no card was put in: put one in when the station waits for it");
        }
        talk.send(StationTalk.ACK);
        Optional<Place> place = place(talk);
        return expect(said.ok() && place.equals(Optional.of(Place.INSIDE)), "06, 20, and a card inside",
                said.words() + ", card: " + place.map(Enum::name).orElse("not told"));
    }

    private static long count(StationTalk talk) throws LinkDown {
        String text = new String(talk.ask(Tcp300Command.PRINT_COUNT, "", StationTalk.QUICK).data(),
                StandardCharsets.US_ASCII);
        return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
    }

    private static Finding prints(StationTalk talk) throws LinkDown {
        if (!place(talk).equals(Optional.of(Place.INSIDE)))
            return new Finding.Untried("there is no card inside");
        long before = count(talk);
        var clear = talk.ask(Tcp300Command.CLEAR_BUFFERS, "", StationTalk.QUICK);
        var line = talk.ask(Tcp300Command.PRINT_TEXT, "3,0,23,contract", StationTalk.QUICK);
        var print = talk.ask(Tcp300Command.ERASE_PRINT, PRINT_AND_HOLD, StationTalk.MOVED);
        long grown = count(talk) - before;
        return expect(clear.ok() && line.ok() && print.ok() && grown == 1, "20 to each, and one print more",
                clear.words() + "; " + line.words() + "; " + print.words() + "; " + grown + " prints more");
    }

    private static Finding pushesOut(StationTalk talk) throws LinkDown {
        if (!place(talk).equals(Optional.of(Place.INSIDE)))
            return new Finding.Untried("there is no card inside");
        var said = talk.ask(Tcp300Command.DISCHARGE, "1", StationTalk.MOVED);
        Optional<Place> place = place(talk);
        boolean hung = place.equals(Optional.of(Place.AWAITING_REMOVAL));
        for (Duration waited = Duration.ZERO; place.equals(Optional.of(Place.AWAITING_REMOVAL))
                && waited.compareTo(FOR_A_PERSON) < 0; waited = waited.plus(BROKEN_OFF)) {
            talk.pause(BROKEN_OFF);
            place = place(talk);
        }
        if (said.ok() && hung && place.equals(Optional.of(Place.AWAITING_REMOVAL)))
            return new Finding.Untried("nobody took the card");
        return expect(said.ok() && hung && place.equals(Optional.of(Place.NONE)),
                "20, a card that waits to be taken, then none",
                said.words() + ", card: " + (hung ? "AWAITING_REMOVAL, " : "")
                        + place.map(Enum::name).orElse("not told"));
    }
}
