package org.kiosk24.sim.solo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.device.idcard.FrameParser;
import org.kiosk24.device.idcard.Reception;
import org.kiosk24.device.idcard.Request;
import org.kiosk24.device.idcard.SdtFrame;
import org.kiosk24.device.idcard.StatusWord;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.frame.Frame;

/** GA/T 467: requests by their name, answers by their status. */
final class SdtWords implements FrameWords {
    private static final int LONGEST_REQUEST = 64;
    private final FrameParser requests = FrameParser.ofRequests(LONGEST_REQUEST);
    private final FrameParser answers = FrameParser.ofAnswers();
    private final Map<Direction, Gathered> gathered = new EnumMap<>(
            Map.of(Direction.TO_DEVICE, new Gathered(), Direction.TO_HOST, new Gathered()));

    @Override
    public List<Frame> take(Direction direction, byte[] masked) {
        boolean request = direction == Direction.TO_DEVICE;
        Gathered bytes = gathered.get(direction);
        var told = new ArrayList<Frame>();
        for (byte b : masked) {
            bytes.add(b);
            switch ((request ? requests : answers).accept(b)) {
                case Reception.Pending _ -> {
                }
                case Reception.Received(byte[] body) -> bytes.tell(request ? asked(body) : answered(body),
                        body.length + SdtFrame.OVERHEAD, told);
                case Reception.WrongCheck(byte[] body) -> bytes.tell(
                        "a frame with a wrong check byte: " + (request ? asked(body) : answered(body)),
                        body.length + SdtFrame.OVERHEAD, told);
                case Reception.WrongLength(int length) -> bytes.tell("a frame with a length of " + length
                        + ", which none has", SdtFrame.OVERHEAD - 1, told);
            }
        }
        return told;
    }

    @Override
    public List<Frame> turned(Direction direction) {
        FrameParser parser = direction == Direction.TO_DEVICE ? requests : answers;
        var told = new ArrayList<Frame>();
        if (parser.midFrame())
            gathered.get(direction).tellBroken("a frame that breaks off", told);
        else
            gathered.get(direction).tellOutside(told);
        parser.reset();
        return told;
    }

    private static String asked(byte[] body) {
        int cmd = body[0] & 0xFF;
        int para = body.length > 1 ? body[1] & 0xFF : 0;
        for (Request.Command command : Request.Command.values())
            if (body.length == 2 && command.is(cmd, para))
                return command.title();
        String meaning = switch (cmd) {
            case 0x60 -> "set line speed";
            case 0x61 -> "limit RF frame";
            default -> "unknown request";
        };
        return "%02X %02X %s".formatted(cmd, para, meaning);
    }

    /** SW1, SW2, SW3, data. */
    private static String answered(byte[] body) {
        if (body.length < 3)
            return "an answer of " + body.length + " bytes";
        int status = body[2] & 0xFF;
        String words = "%02X %s".formatted(status, StatusWord.of(status).meaning());
        return body.length == 3 ? words : words + ", " + Gathered.count(body.length - 3);
    }
}
