package org.kiosk24.sim.world;

import org.kiosk24.app.bureau.Exchange;
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
        Answer answer = exchange.exchange(method, path, json);
        tap.at(Crossing.RECEIVED, "bureau");
        return answer;
    }
}
