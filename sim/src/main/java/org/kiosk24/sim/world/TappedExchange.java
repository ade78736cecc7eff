package org.kiosk24.sim.world;

import java.nio.charset.StandardCharsets;
import org.kiosk24.app.bureau.Exchange;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.Tap;
import org.kiosk24.sim.Tap.Crossing;

/** The way to the bureau and its gateway, with somebody listening. */
record TappedExchange(Exchange exchange, Tap tap) implements Exchange {
    @Override
    public String name() {
        return exchange.name();
    }

    @Override
    public Answer exchange(String method, String path, String json) {
        tap.at(Crossing.SEND, "bureau");
        tap.sent("bureau", Direction.TO_DEVICE, bytes(method + " " + path + " " + json));
        Answer answer = exchange.exchange(method, path, json);
        tap.sent("bureau", Direction.TO_HOST, bytes(whole(answer)));
        tap.at(Crossing.RECEIVED, "bureau");
        return answer;
    }

    private static String whole(Answer answer) {
        return answer instanceof Answer.Answered(int status, var type, var body)
                ? status + " " + type + " " + body
                : answer.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
