package org.kiosk24.sim.bureau;

import java.time.Duration;
import org.kiosk24.app.bureau.Exchange;
import org.kiosk24.device.time.Time;

/** The office without a network between: for virtual days, where only {@link Time} passes. */
public final class MemoryExchange implements Exchange {
    private static final int MAX_BODY = 256 * 1024;
    private final Office office;
    private final Time time;
    private final Duration patience;

    /** @param patience how long an answer is waited for */
    public MemoryExchange(Office office, Time time, Duration patience) {
        this.office = office;
        this.time = time;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Answer exchange(String method, String path, String json) {
        return switch (office.serve(method, path, json)) {
            case Office.Served.Refused() -> new Answer.NotConnected("connection refused");
            case Office.Served.Dropped() -> new Answer.Silent("the connection broke");
            case Office.Served.Answer(var reply, var after) when after.compareTo(patience) >= 0 -> {
                time.sleep(patience);
                yield new Answer.Silent("no answer within " + patience.toMillis() + " ms");
            }
            case Office.Served.Answer(var reply, var after) -> {
                time.sleep(after);
                yield reply.body().length() > MAX_BODY
                        ? new Answer.Broken("an answer of more than " + MAX_BODY + " bytes")
                        : new Answer.Answered(reply.status(), reply.type(), reply.body());
            }
        };
    }
}
