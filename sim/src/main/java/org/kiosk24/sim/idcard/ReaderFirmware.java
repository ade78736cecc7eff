package org.kiosk24.sim.idcard;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.Mask;
import org.kiosk24.device.idcard.Request;
import org.kiosk24.device.idcard.StatusWord;

/** What the reader knows, and what it answers by that. */
final class ReaderFirmware {
    private static final byte[] SAM_ID = HexFormat.of().parseHex("0500010059A033014E61BC00B168DE3A");
    private static final byte[] ZERO_IIN = new byte[4];
    private static final byte[] ZERO_SN = new byte[8];
    private static final byte[] SOME_IIN = HexFormat.of().parseHex("01020304");
    private static final byte[] SOME_SN = HexFormat.of().parseHex("1122334455667788");
    private static final int SOME_SW1 = 0x63;
    private static final int SOME_SW2 = 0xC0;
    private static final int ADDRESS_BYTES = 70;
    /** Longer than this, an answer to a read holds a card. */
    private static final int STATUS_BYTES = 11;

    private final List<ReaderFault> faults = new ArrayList<>();
    private Optional<CardImage> card = Optional.empty();
    private Phase phase = Phase.IDLE;
    private Laid laid = Laid.NEW;
    private long finds;
    private long reads;
    private long laidDown;
    private long lifted;

    private enum Phase {
        IDLE, FOUND, SELECTED
    }

    /** Whether the card that lies there has been read since it was laid down. */
    private enum Laid {
        NEW, READ
    }

    /** For technicians, with a masked number. */
    record Snapshot(String card, String phase, String laid, long finds, long reads, long laidDown, long lifted,
            List<String> faults) {}

    Snapshot snapshot() {
        return new Snapshot(card.map(c -> c.card().layout() + " " + Mask.number(c.card().idNumber())).orElse("none"),
                phase.name(), laid.name(), finds, reads, laidDown, lifted,
                faults.stream().map(ReaderFault::name).toList());
    }

    void place(CardImage image) {
        lift();
        card = Optional.of(image);
        laidDown++;
    }

    void lift() {
        if (card.isPresent())
            lifted++;
        card = Optional.empty();
        phase = Phase.IDLE;
        laid = Laid.NEW;
    }

    void fault(ReaderFault fault) {
        faults.removeIf(f -> f.name().equals(fault.name()));
        faults.add(fault);
    }

    void mend() {
        faults.clear();
    }

    /** The fault of that kind that concerns this request, which is mended now if it was to happen once. */
    Optional<ReaderFault> struck(ReaderFault.Kind kind, Asked asked) {
        for (ReaderFault fault : faults)
            if (fault.concerns(kind, asked)) {
                if (fault.once())
                    faults.remove(fault);
                return Optional.of(fault);
            }
        return Optional.empty();
    }

    /** The bytes to send, after every fault had its way. */
    byte[] answer(Asked asked) {
        byte[] frame = struck(ReaderFault.Kind.SW, asked).map(fault -> forced(asked, fault.argument())).orElseGet(
                () -> honest(asked));
        if (asked instanceof Asked.Command(var command) && frame.length > STATUS_BYTES
                && (command == Request.Command.READ
                        || command == Request.Command.READ_WITH_FINGERPRINTS))
            frame = lifted(asked, frame);
        for (ReaderFault.Kind kind : ReaderFault.Kind.values())
            if (kind != ReaderFault.Kind.LIFTED_AT_BYTE && kind.damages()) {
                var fault = struck(kind, asked);
                if (fault.isPresent())
                    frame = ReaderAnswer.damaged(frame, kind, fault.get().argument());
            }
        return frame;
    }

    private byte[] lifted(Asked asked, byte[] frame) {
        Optional<ReaderFault> fault = struck(ReaderFault.Kind.LIFTED_AT_BYTE, asked);
        if (fault.isEmpty())
            return frame;
        faults.remove(fault.get());
        lift();
        reads--;
        return ReaderAnswer.damaged(frame, ReaderFault.Kind.LIFTED_AT_BYTE, fault.get().argument());
    }

    private byte[] forced(Asked asked, int status) {
        if (asked.name().equals("find"))
            finds++;
        if (asked instanceof Asked.Command(var command) && command != Request.Command.STATUS)
            phase = Phase.IDLE;
        StatusWord word = StatusWord.of(status);
        return word == StatusWord.UNLISTED ? ReaderAnswer.frame(0, 0, status) : status(asked, word);
    }

    private byte[] status(Asked asked, StatusWord word) {
        boolean fromCard = switch (word) {
            case CARD_REJECTS_SAM, READ_FAILED, RANDOM_FAILED, SELECT_FAILED -> struck(ReaderFault.Kind.CARD_WORDS,
                    asked).isPresent();
            default -> false;
        };
        return ReaderAnswer.frame(fromCard ? SOME_SW1 : 0, fromCard ? SOME_SW2 : 0, word.code());
    }

    private byte[] honest(Asked asked) {
        return switch (asked) {
            case Asked.Speed _,Asked.RfLimit _ -> ReaderAnswer.ok();
            case Asked.Nonsense(int status) -> ReaderAnswer.frame(0, 0, status);
            case Asked.Command(var command) -> switch (command) {
                case STATUS -> ReaderAnswer.ok();
                case SAM_ID -> ReaderAnswer.ok(SAM_ID);
                case RESET -> {
                    phase = Phase.IDLE;
                    yield ReaderAnswer.ok();
                }
                case FIND -> find(asked);
                case SELECT -> select(asked);
                case READ, READ_WITH_FINGERPRINTS, NEWEST_ADDRESS, APPENDED_INFO, CHIP_NUMBER -> card.filter(
                        _ -> phase == Phase.SELECTED).map(c -> fromCard(command, c)).orElseGet(
                                () -> status(asked,
                                        StatusWord.READ_FAILED));
            };
        };
    }

    private byte[] find(Asked asked) {
        finds++;
        boolean lockedOut = laid == Laid.READ && struck(ReaderFault.Kind.LOCKOUT, asked).isPresent();
        if (card.isEmpty() || lockedOut) {
            phase = Phase.IDLE;
            return status(asked, StatusWord.NO_CARD);
        }
        phase = Phase.FOUND;
        byte[] iin = struck(ReaderFault.Kind.CARD_NUMBERS, asked).isPresent() ? SOME_IIN : ZERO_IIN;
        return ReaderAnswer.frame(0, 0, StatusWord.FOUND.code(), iin);
    }

    private byte[] select(Asked asked) {
        if (card.isEmpty() || phase == Phase.IDLE)
            return status(asked, StatusWord.SELECT_FAILED);
        phase = Phase.SELECTED;
        return ReaderAnswer.ok(struck(ReaderFault.Kind.CARD_NUMBERS, asked).isPresent() ? SOME_SN : ZERO_SN);
    }

    private byte[] fromCard(Request.Command command, CardImage image) {
        byte[] text = image.text();
        byte[] portrait = image.card().wltPortrait();
        byte[] prints = image.fingerprints();
        return switch (command) {
            case READ -> {
                done();
                yield ReaderAnswer.ok(length(text), length(portrait), text, portrait);
            }
            case READ_WITH_FINGERPRINTS -> {
                done();
                yield ReaderAnswer.ok(length(text), length(portrait), length(prints), text, portrait, prints);
            }
            case CHIP_NUMBER -> ReaderAnswer.ok(image.chipNumber());
            default -> image.newestAddress().map(address -> ReaderAnswer.ok(CardText.field(address, ADDRESS_BYTES)))
                    .orElseGet(() -> ReaderAnswer.frame(0, 0, StatusWord.NO_CONTENT.code()));
        };
    }

    private void done() {
        laid = Laid.READ;
        reads++;
    }

    private static byte[] length(byte[] part) {
        return new byte[]{(byte) (part.length >> 8), (byte) part.length};
    }
}
