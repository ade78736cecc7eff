package org.kiosk24.sim.solo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Frame;
import org.kiosk24.device.payment.zvt.FrameReader;
import org.kiosk24.device.payment.zvt.IntermediateStatus;
import org.kiosk24.device.payment.zvt.ResultCode;
import org.kiosk24.device.payment.zvt.StatusInformation;

/** ZVT on a serial line: acknowledgements, and APDUs by their name with result, amount and receipt number. */
final class ZvtWords implements FrameWords {
    private final Map<Direction, FrameReader> readers = new EnumMap<>(
            Map.of(Direction.TO_DEVICE, new FrameReader(), Direction.TO_HOST, new FrameReader()));
    private final Map<Direction, Gathered> gathered = new EnumMap<>(
            Map.of(Direction.TO_DEVICE, new Gathered(), Direction.TO_HOST, new Gathered()));

    @Override
    public List<org.kiosk24.sim.frame.Frame> take(Direction direction, byte[] masked) {
        FrameReader reader = readers.get(direction);
        Gathered bytes = gathered.get(direction);
        var told = new ArrayList<org.kiosk24.sim.frame.Frame>();
        for (byte b : masked) {
            bytes.add(b);
            switch (reader.take(b)) {
                case ACK -> bytes.tell("ACK", 1, told);
                case NAK -> bytes.tell("NAK", 1, told);
                case APDU -> bytes.tell(words(reader.apdu()), Frame.encode(reader.apdu()).length, told);
                case NOTHING -> {
                }
            }
        }
        return told;
    }

    @Override
    public List<org.kiosk24.sim.frame.Frame> turned(Direction direction) {
        var told = new ArrayList<org.kiosk24.sim.frame.Frame>();
        if (readers.get(direction).silence())
            gathered.get(direction).tellBroken("a broken frame", told);
        else
            gathered.get(direction).tellOutside(told);
        return told;
    }

    private static String words(byte[] bytes) {
        Optional<Apdu> parsed = Apdu.parse(bytes);
        if (parsed.isEmpty())
            return "an APDU whose length is wrong";
        Apdu apdu = parsed.get();
        String code = "%02X %02X ".formatted(apdu.command() >>> 8, apdu.code());
        if (apdu.answer())
            return code + (apdu.positive() ? "done" : "no: " + ResultCode.text(apdu.code()));
        return code + switch (apdu.command()) {
            case Apdu.REGISTRATION -> "registration";
            case Apdu.AUTHORISATION -> "authorisation" + money(apdu);
            case Apdu.LOG_OFF -> "log off";
            case Apdu.COMPLETION -> "completion";
            case Apdu.ABORTED -> "aborted" + result(apdu);
            case Apdu.REPEAT_RECEIPT -> "repeat receipt";
            case Apdu.REVERSAL -> "reversal";
            case Apdu.END_OF_DAY -> "end-of-day";
            case Apdu.DIAGNOSIS -> "diagnosis";
            case Apdu.INITIALISATION -> "initialisation";
            case Apdu.ABORT -> "abort";
            case Apdu.PRINT_LINE, Apdu.PRINT_TEXT -> "print";
            case Apdu.STATUS_ENQUIRY -> "status enquiry";
            case Apdu.SET_CLOCK -> "set clock";
            case Apdu.STATUS_INFORMATION -> "status information" + money(apdu);
            case Apdu.INTERMEDIATE_STATUS -> "intermediate status, "
                    + IntermediateStatus.of(apdu.data()).prompt().name();
            default -> "unknown command, " + apdu.data().length + " bytes";
        };
    }

    private static String result(Apdu apdu) {
        return apdu.data().length == 0 ? "" : ", " + ResultCode.text(apdu.data()[0] & 0xFF);
    }

    private static String money(Apdu apdu) {
        var status = StatusInformation.of(apdu.data());
        var words = new StringBuilder();
        status.result().ifPresent(code -> words.append(", ").append(ResultCode.text(code)));
        status.amount().ifPresent(fen -> words.append(", ").append(fen).append(" fen"));
        if (!status.payment().receipt().isEmpty())
            words.append(", receipt ").append(status.payment().receipt());
        return words.toString();
    }
}
