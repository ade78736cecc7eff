package org.kiosk24.sim.conform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.kiosk24.device.link.LinkDown;

/** An ESC/POS slip printer (Epson ESC/POS command reference; HPRT TP809, Citizen iDP-3221: real-time status). */
final class SlipContract {
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration PRINTED = Duration.ofSeconds(10);
    private static final int QUESTIONS = 4;

    static final List<Clause> CLAUSES = clauses();

    private SlipContract() {}

    private static List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        for (int n = 1; n <= QUESTIONS; n++) {
            byte question = (byte) n;
            clauses.add(new Clause("answers status question " + n + " with one status byte", wire -> {
                wire.send((byte) 0x10, (byte) 0x04, question);
                return oneStatus(wire, AT_ONCE);
            }));
        }
        clauses.add(new Clause("answers a status question in the middle of a line, at once", wire -> {
            wire.send(text("contract"));
            wire.send((byte) 0x10, (byte) 0x04, (byte) 0x01);
            Finding finding = oneStatus(wire, AT_ONCE);
            wire.send((byte) '\n');
            return finding;
        }));
        clauses.add(new Clause("answers a status question while it prints", wire -> {
            wire.send(text("contract\n".repeat(8)));
            wire.send((byte) 0x10, (byte) 0x04, (byte) 0x01);
            return oneStatus(wire, AT_ONCE.multipliedBy(2));
        }));
        clauses.add(new Clause("tells the paper's state when all is printed (1D 72 01)", wire -> {
            wire.send((byte) 0x1B, (byte) 0x40);
            wire.send(text("contract\n"));
            wire.send((byte) 0x1D, (byte) 0x72, (byte) 0x01);
            return one(wire, PRINTED, b -> (b & 0x90) == 0, "one byte with bits 4 and 7 clear");
        }));
        clauses.add(new Clause("answers after a cut", wire -> {
            wire.send(text("\n\n\n"));
            wire.send((byte) 0x1D, (byte) 0x56, (byte) 0x41, (byte) 0x00);
            wire.pause(Duration.ofSeconds(2));
            wire.untilQuiet();
            wire.send((byte) 0x10, (byte) 0x04, (byte) 0x01);
            return oneStatus(wire, AT_ONCE);
        }));
        return List.copyOf(clauses);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Finding oneStatus(Wire wire, Duration within) throws LinkDown {
        return one(wire, within, b -> (b & 0x93) == 0x12, "one status byte (bits 1 and 4 set, 0 and 7 clear)");
    }

    private interface Form {
        boolean has(int b);
    }

    private static Finding one(Wire wire, Duration within, Form form, String expected) throws LinkDown {
        byte[] first = wire.read(1, wire.in(within));
        int more = wire.untilQuiet();
        String seen = first.length == 0
                ? "nothing"
                : HexFormat.of().withUpperCase().formatHex(first) + (more == 0 ? "" : " and " + more + " bytes more");
        return first.length == 1 && more == 0 && form.has(first[0] & 0xFF)
                ? new Finding.Kept(seen)
                : new Finding.Departs(expected, seen);
    }
}
