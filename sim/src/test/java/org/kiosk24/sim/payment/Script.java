package org.kiosk24.sim.payment;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Optional;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.zvt.Frame;
import org.kiosk24.device.payment.zvt.FrameReader;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** A terminal that does exactly what a test says, and checks what it hears. */
final class Script {
    interface Part {
        void play(Script terminal) throws LinkDown;
    }

    private static final String ENQUIRY = "0501";
    /** An enquiry with the password only, which asks for the version. */
    private static final String BARE = "050103123456";
    private static final Duration LONG = Duration.ofMinutes(30);
    private final Link link;
    private final Time time;
    private final FrameReader reader = new FrameReader();
    private final ArrayDeque<String> heard = new ArrayDeque<>();
    private String status = "00";

    Script(Link link, Time time) {
        this.link = link;
        this.time = time;
    }

    void play(Part part) {
        try {
            part.play(this);
        } catch (LinkDown e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next thing heard: an APDU in hex, {@code ack}, {@code nak}; empty after the time. Frames are not acked. */
    Optional<String> hear(Duration patience) throws LinkDown {
        Deadline deadline = time.in(patience);
        while (heard.isEmpty()) {
            byte[] bytes = link.read(256, deadline);
            if (bytes.length == 0)
                return Optional.empty();
            for (byte b : bytes)
                switch (reader.take(b)) {
                    case NOTHING -> {
                    }
                    case ACK -> heard.add("ack");
                    case NAK -> heard.add("nak");
                    case APDU -> heard.add(HexFormat.of().withUpperCase().formatHex(reader.apdu()));
                }
        }
        return Optional.of(heard.remove());
    }

    /** Insists that this comes next. Enquiries before it are answered, with the version where that is asked for. */
    void expect(String wanted) throws LinkDown {
        String got = hear(LONG).orElse("nothing");
        while (got.startsWith(ENQUIRY) && !wanted.replace(" ", "").startsWith(ENQUIRY)) {
            ready(got);
            got = hear(LONG).orElse("nothing");
        }
        if (!got.startsWith(wanted.replace(" ", "")))
            throw new AssertionError("expected " + wanted + ", heard " + got);
    }

    void raw(String hex) throws LinkDown {
        link.write(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    void ack() throws LinkDown {
        raw("06");
    }

    void frame(String apdu) throws LinkDown {
        link.write(Frame.encode(HexFormat.of().parseHex(apdu.replace(" ", ""))));
    }

    /** A frame that must be acknowledged. */
    void say(String apdu) throws LinkDown {
        frame(apdu);
        expect("ack");
    }

    /** A frame that must be acknowledged and answered 80 00 00. */
    void sayAndHearOk(String apdu) throws LinkDown {
        say(apdu);
        expect("80 00 00");
        ack();
    }

    /** Takes a command and accepts it. */
    void accept(String command) throws LinkDown {
        expect(command);
        ack();
        say("80 00 00");
    }

    /** Answers register and repeat receipt, which every story begins with. */
    void begin(String baseline) throws LinkDown {
        accept("06 00");
        sayAndHearOk("06 0F 0A 19 00 29 28 00 48 69 49 01 56");
        lastIs(baseline);
    }

    void lastIs(String record) throws LinkDown {
        accept("06 20");
        sayAndHearOk(record);
        sayAndHearOk("06 0F 00");
    }

    /** Answers one whole round of asking for the last record, from the enquiry on. */
    void round(boolean first, String record) throws LinkDown {
        ready();
        if (first) {
            accept("06 00");
            sayAndHearOk("06 0F 0A 19 00 29 28 00 48 69 49 01 56");
        }
        lastIs(record);
    }

    /** From now on, to every enquiry. */
    void enquiriesSay(String newStatus) {
        status = newStatus;
    }

    void ready() throws LinkDown {
        String enquiry = hear(LONG).orElse("nothing");
        if (!enquiry.startsWith(ENQUIRY))
            throw new AssertionError("expected an enquiry, heard " + enquiry);
        ready(enquiry);
    }

    private void ready(String enquiry) throws LinkDown {
        ack();
        say("80 00 00");
        sayAndHearOk((enquiry.length() > BARE.length() ? "06 0F 01 " : "06 0F 07 F0 F0 F3 31 2E 30 ") + status);
    }
}
