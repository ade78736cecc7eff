package org.kiosk24.sim.payment;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.ResultCode;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** How the terminal speaks as master: it says something, and takes the cash register's answer. */
final class Talk {
    private final TerminalPort port;
    private final Time time;
    private final TerminalSettings.Times times;

    Talk(TerminalPort port, Time time, TerminalSettings.Times times) {
        this.port = port;
        this.time = time;
        this.times = times;
    }

    /** Says something and forgets whatever the answer is. @return whether there was one */
    boolean say(Apdu apdu) {
        return ask(apdu, times.t3()).isPresent();
    }

    boolean say(int command, int... data) {
        return say(Apdu.of(command, data));
    }

    /** Says something, and returns the answer; empty if it did not get through or was not answered in time. */
    Optional<Apdu> ask(Apdu apdu, Duration patience) {
        Deadline deadline = time.in(patience);
        if (!port.send(apdu))
            return Optional.empty();
        var early = new ArrayDeque<Event.Input>();
        try {
            while (true) {
                Optional<Event.Input> next = port.next(deadline);
                if (next.isEmpty())
                    return Optional.empty();
                if (next.get() instanceof Event.Frame(var frame)) {
                    if (frame.answer())
                        return Optional.of(frame);
                    meanwhile(frame, true);
                } else
                    early.add(next.get());
            }
        } finally {
            port.putBack(early);
        }
    }

    /**
     * A command that comes while another is under way: an enquiry is told to wait, anything else is refused.
     *
     * @param tooLate whether the bank has been reached already, so that an abort is refused
     * @return whether it was an abort that was taken
     */
    boolean meanwhile(Apdu command, boolean tooLate) {
        switch (command.command()) {
            case Apdu.STATUS_ENQUIRY -> {
                if (port.send(Apdu.OK))
                    say(Apdu.COMPLETION, ResultCode.PLEASE_WAIT);
                return false;
            }
            case Apdu.ABORT -> {
                port.send(tooLate ? Apdu.UNKNOWN_COMMAND : Apdu.OK);
                return !tooLate;
            }
            default -> {
                if (!command.answer())
                    port.send(Apdu.negative(ResultCode.PLEASE_WAIT));
                return false;
            }
        }
    }
}
