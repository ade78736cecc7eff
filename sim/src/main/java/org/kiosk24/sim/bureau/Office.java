package org.kiosk24.sim.bureau;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The door that bureau, gateway and identity desk share, with all that can go wrong on the way. {@link BureauServer} and
 * {@link MemoryExchange} only carry what it decides.
 */
public final class Office {
    /** What is told and taken only of whom an officer has approved in the same order. */
    private static final Pattern RECOGNISED = Pattern.compile("/v1/orders/([^/]+)/(?:form|application)");
    private static final Reply BROKEN = Reply.problem(500, "INTERNAL", "something broke inside");
    /** Sooner than any kiosk stops waiting. */
    private static final Duration SLUGGISH = Duration.ofSeconds(5);
    private final BureauModel bureau;
    private final QrGatewayModel qr;
    private final IdentityModel identity;
    private final Duration slowBy;

    /** @param slowBy how late a slow answer comes; longer than a kiosk waits */
    public Office(BureauModel bureau, QrGatewayModel qr, IdentityModel identity, Duration slowBy) {
        this.bureau = bureau;
        this.qr = qr;
        this.identity = identity;
        this.slowBy = slowBy;
    }

    /** What becomes of a request. */
    sealed interface Served {
        /** @param after how long the kiosk waits for it */
        record Answer(Reply reply, Duration after) implements Served {}

        /** The connection is dropped instead of an answer. */
        record Dropped() implements Served {}

        /** There was nobody to take it. */
        record Refused() implements Served {}
    }

    Faults bureauFaults() {
        return bureau.switches;
    }

    /** Who a request is for. */
    private enum Desk {
        BUREAU, MONEY, IDENTITY;

        static Desk of(String path) {
            return path.startsWith("/v1/payments/") ? MONEY : IdentityModel.answers(path) ? IDENTITY : BUREAU;
        }
    }

    Served serve(String method, String path, String body) {
        Desk desk = Desk.of(path);
        Faults faults = switch (desk) {
            case BUREAU -> bureau.switches;
            case MONEY -> qr.switches;
            case IDENTITY -> identity.switches;
        };
        if (bureau.switches.on("down"))
            return new Served.Refused();
        if (faults.on("down"))
            return now(Reply.problem(503, "UNAVAILABLE", "who should answer does not"));
        if (faults.on("refuse-everything"))
            return now(Reply.problem(403, "REFUSED", "this kiosk is not served"));
        if (faults.on("error-500"))
            return now(BROKEN);
        Reply reply = handle(desk, method, path, body);
        if (faults.on("request-twice"))
            reply = handle(desk, method, path, body);
        if (faults.on("answer-lost"))
            return new Served.Dropped();
        reply = spoilt(faults, reply);
        return faults.on("slow")
                ? new Served.Answer(reply, slowBy)
                : faults.on("sluggish") ? new Served.Answer(reply, SLUGGISH) : now(reply);
    }

    private Reply handle(Desk desk, String method, String path, String body) {
        return switch (desk) {
            case BUREAU -> recognised(path, body)
                    ? bureau.handle(method, path, body)
                    : Reply.problem(403, "NOT_RECOGNISED", "no officer has approved this order's person");
            case MONEY -> qr.handle(method, path, body);
            case IDENTITY -> identity.handle(method, path, body);
        };
    }

    private boolean recognised(String path, String body) {
        var parts = RECOGNISED.matcher(path);
        return !parts.matches() || identity.approved(parts.group(1), body);
    }

    private static Reply spoilt(Faults faults, Reply reply) {
        if (faults.on("error-after"))
            return BROKEN;
        if (faults.on("garbage-json"))
            return new Reply(200, "application/json", reply.body().substring(0, reply.body().length() / 2) + "{");
        if (faults.on("wrong-shape"))
            return new Reply(200, "application/json", "{\"decision\":\"PERHAPS\",\"state\":\"MAYBE\",\"paidFen\":-1}");
        if (faults.on("huge-answer"))
            return new Reply(200, "application/json", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}");
        return reply;
    }

    private static Served now(Reply reply) {
        return new Served.Answer(reply, Duration.ZERO);
    }
}
