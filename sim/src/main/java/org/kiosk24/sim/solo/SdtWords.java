package org.kiosk24.sim.solo;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.device.idcard.FrameParser;
import org.kiosk24.device.idcard.Reception;
import org.kiosk24.device.idcard.Request;
import org.kiosk24.device.idcard.StatusWord;
import org.kiosk24.device.link.Direction;

/** GA/T 467: requests by their name, answers by their status. */
final class SdtWords implements FrameWords {
    private static final int LONGEST_REQUEST = 64;
    private final FrameParser requests = FrameParser.ofRequests(LONGEST_REQUEST);
    private final FrameParser answers = FrameParser.ofAnswers();

    @Override
    public List<String> take(Direction direction, byte[] masked) {
        boolean request = direction == Direction.TO_DEVICE;
        var told = new ArrayList<String>();
        for (byte b : masked)
            switch ((request ? requests : answers).accept(b)) {
                case Reception.Pending _ -> {
                }
                case Reception.Received(byte[] body) -> told.add(request ? asked(body) : answered(body));
                case Reception.WrongCheck(byte[] body) -> told.add(
                        "a frame with a wrong check byte: " + (request ? asked(body) : answered(body)));
                case Reception.WrongLength(int length) -> told.add("a frame with a length of " + length
                        + ", which none has");
            }
        return told;
    }

    @Override
    public List<String> turned(Direction direction) {
        FrameParser parser = direction == Direction.TO_DEVICE ? requests : answers;
        boolean half = parser.midFrame();
        parser.reset();
        return half ? List.of("a frame that breaks off") : List.of();
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
        return body.length == 3 ? words : words + ", " + Loose.count(body.length - 3);
    }
}
