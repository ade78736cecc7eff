package org.kiosk24.sim.bureau;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.app.bureau.QrGateway.State;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Breakable;

/**
 * The department's QR payment gateway, and the payer's wallet. Like the real ones: an open order is NOT_EXIST until
 * its code is scanned, an expired one cannot be paid but is not closed, and a payment under way may succeed late. It
 * waits for nothing; what happens later is worked out from the clock when somebody asks.
 */
public final class QrGatewayModel implements Breakable {
    private final Time time;
    private final Duration late;
    private final Once once = new Once();
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final List<QrLedger.Payment> payments = new ArrayList<>();
    private final List<QrLedger.Refund> refunds = new ArrayList<>();
    private final List<QrLedger.Refund> refused = new ArrayList<>();

    final Faults switches = new Faults(OfficeFaults.with(Map.of(//
            "late-success", "the wallet says paid at once, the order is paid only later, even after its expiry",
            "payer-declined", "the payer's wallet has no money",
            "refund-pending", "refunds are accepted and given back only after mending",
            "wrong-amount", "answers another sum than was paid")));

    /** One order; {@code settles}: when money that has left the payer arrives. */
    private static final class Order {
        private final int fen;
        private final Instant expireAt;
        private State state;
        private Optional<Instant> settles = Optional.empty();
        private String refundNo = "";

        Order(int fen, Instant expireAt, State state) {
            this.fen = fen;
            this.expireAt = expireAt;
            this.state = state;
        }
    }

    /** What the wallet tells its owner. */
    public enum Wallet {
        PAID, DECLINED, NO_ORDER, EXPIRED, CLOSED, ALREADY_PAID, NOT_A_PAYMENT_CODE
    }

    /** @param late how long a late success takes */
    public QrGatewayModel(Time time, Duration late) {
        this.time = time;
        this.late = late;
    }

    /** Scans and pays the newest order that is still open. */
    public synchronized Wallet pay() {
        String newest = "";
        for (var e : orders.entrySet())
            if (e.getValue().state == State.NOT_EXIST || e.getValue().state == State.WAITING)
                newest = e.getKey();
        return newest.isEmpty() ? Wallet.NO_ORDER : pay(new EmvQr(newest, orders.get(newest).fen));
    }

    /** Scans a code from the kiosk's screen and pays it. */
    public synchronized Wallet pay(String qrText) {
        return EmvQr.parse(qrText).map(this::pay).orElse(Wallet.NOT_A_PAYMENT_CODE);
    }

    /** Scans a code and leaves it at that: the order exists from now on. */
    public synchronized Wallet scan(String qrText) {
        return EmvQr.parse(qrText).map(this::scan).orElse(Wallet.NOT_A_PAYMENT_CODE);
    }

    private Wallet scan(EmvQr qr) {
        Order order = orders.get(qr.orderNo());
        if (order == null || order.fen != qr.fen())
            return Wallet.NO_ORDER;
        settle(qr.orderNo(), order);
        if (order.state == State.CLOSED)
            return Wallet.CLOSED;
        if (order.state == State.PAID || order.state == State.REFUNDED || order.settles.isPresent())
            return Wallet.ALREADY_PAID;
        if (!time.now().isBefore(order.expireAt))
            return Wallet.EXPIRED;
        order.state = State.WAITING;
        return Wallet.PAID;
    }

    private Wallet pay(EmvQr qr) {
        Wallet scanned = scan(qr);
        if (scanned != Wallet.PAID)
            return scanned;
        if (switches.on("payer-declined"))
            return Wallet.DECLINED;
        Order order = orders.get(qr.orderNo());
        order.settles = Optional.of(switches.on("late-success") ? time.now().plus(late) : time.now());
        settle(qr.orderNo(), order);
        return Wallet.PAID;
    }

    private void settle(String orderNo, Order order) {
        if (order.settles.isEmpty() || order.settles.get().isAfter(time.now()))
            return;
        payments.add(new QrLedger.Payment(orderNo, order.fen, order.settles.get().toString()));
        order.settles = Optional.empty();
        order.state = State.PAID;
    }

    /** Answers the contract's {@code /v1/payments/...}. */
    synchronized Reply handle(String method, String path, String body) {
        String[] parts = path.split("/", -1);
        for (int i = 3; i < parts.length; i += 2)
            if (!parts[i].matches("[A-Za-z0-9-]{1,40}"))
                return Reply.problem(404, "NO_SUCH_PATH", "not in the contract");
        String verb = parts.length > 4 ? parts[4] : "";
        String orderNo = parts.length > 3 ? parts[3] : "";
        try {
            return switch (method + " " + verb + parts.length) {
                case "GET 4" -> trade(orderNo);
                case "POST 4" -> create(orderNo, body, Fields.parse(body));
                case "POST close5" -> close(orderNo);
                case "POST refunds6" -> refund(orderNo, parts[5], body, Fields.parse(body));
                default -> Reply.problem(404, "NO_SUCH_PATH", "not in the contract");
            };
        } catch (Unreadable e) {
            return Reply.problem(400, "BAD_REQUEST", e.getMessage());
        }
    }

    private Reply create(String orderNo, String body, Fields f) throws Unreadable {
        f.only("fen", "expireAt");
        int fen = f.number("fen", 1, 99_999_999);
        Instant expireAt = f.moment("expireAt");
        return once.answer("create " + orderNo, body, () -> {
            if (orders.containsKey(orderNo))
                return Reply.problem(409, "CLOSED", "this number was closed before it was opened");
            orders.put(orderNo, new Order(fen, expireAt, State.NOT_EXIST));
            JsonObject o = new JsonObject();
            o.addProperty("orderNo", orderNo);
            o.addProperty("fen", fen);
            o.addProperty("qrText", new EmvQr(orderNo, fen).text());
            return Reply.json(o);
        });
    }

    private Reply close(String orderNo) {
        Order order = orders.computeIfAbsent(orderNo, no -> new Order(0, time.now(), State.CLOSED));
        settle(orderNo, order);
        boolean open = order.state == State.NOT_EXIST || order.state == State.WAITING;
        if (open && order.settles.isEmpty())
            order.state = State.CLOSED;
        return trade(orderNo);
    }

    private Reply refund(String orderNo, String refundNo, String body, Fields f) throws Unreadable {
        f.only("fen");
        int fen = f.number("fen", 1, 99_999_999);
        Order order = orders.get(orderNo);
        if (order != null)
            settle(orderNo, order);
        if (order == null || order.state != State.PAID && order.state != State.REFUNDED)
            return Reply.problem(409, "NOT_PAID", "nothing was paid for this order");
        if (order.fen != fen)
            return refused(orderNo, refundNo, fen, "OTHER_AMOUNT", "only the whole sum can be given back");
        if (!order.refundNo.isEmpty() && !order.refundNo.equals(refundNo))
            return refused(orderNo, refundNo, fen, "OTHER_REFUND", "this order is refunded under another number");
        order.refundNo = refundNo;
        giveBack(orderNo, order);
        return trade(orderNo);
    }

    private Reply refused(String orderNo, String refundNo, int fen, String code, String why) {
        refused.add(new QrLedger.Refund(orderNo, refundNo, fen, time.now().toString()));
        return Reply.problem(409, code, why);
    }

    private void giveBack(String orderNo, Order order) {
        if (order.state != State.PAID || order.refundNo.isEmpty() || switches.on("refund-pending"))
            return;
        refunds.add(new QrLedger.Refund(orderNo, order.refundNo, order.fen, time.now().toString()));
        order.state = State.REFUNDED;
    }

    private Reply trade(String orderNo) {
        Order order = orders.get(orderNo);
        State state = State.NOT_EXIST;
        int paid = 0;
        if (order != null) {
            settle(orderNo, order);
            giveBack(orderNo, order);
            state = order.state;
            paid = state == State.PAID || state == State.REFUNDED ? order.fen : 0;
        }
        JsonObject o = new JsonObject();
        o.addProperty("orderNo", orderNo);
        o.addProperty("state", state.name());
        o.addProperty("paidFen", paid > 0 && switches.on("wrong-amount") ? paid + 100 : paid);
        return Reply.json(o);
    }

    /** The books as they are now. */
    public synchronized QrLedger ledger() {
        orders.forEach((orderNo, order) -> {
            settle(orderNo, order);
            giveBack(orderNo, order);
        });
        return new QrLedger(List.copyOf(payments), List.copyOf(refunds), List.copyOf(refused));
    }

    @Override
    public String name() {
        return "qr";
    }

    @Override
    public Map<String, String> faults() {
        return switches.known();
    }

    @Override
    public void fault(String name) {
        switches.set(name);
    }

    @Override
    public void mend() {
        switches.clear();
    }

    @Override
    public synchronized Map<String, Object> state() {
        return Map.of("faults", switches.on(), "orders", orders.size(), "payments", payments.size(), "refunds",
                refunds.size());
    }
}
