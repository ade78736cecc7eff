package org.kiosk24.app.bureau;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.kiosk24.app.bureau.Desk.Call;
import org.kiosk24.app.bureau.Desk.Reader;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.device.Result;

/**
 * {@link QrGateway} by the contract in {@code openapi.yaml}. An answer about another order, or whose state and sum
 * do not fit together, is garbled. Whether a paid sum is the order's sum is for the caller to compare.
 */
public final class QrGatewayClient implements QrGateway {
    private final Desk desk;

    public QrGatewayClient(Exchange exchange) {
        desk = new Desk("QR gateway", exchange);
    }

    @Override
    public Result<String> create(String orderNo, int fen, Instant expireAt) {
        JsonObject body = fen(fen);
        body.addProperty("expireAt", expireAt.toString());
        return desk.post(Call.ACT, path(orderNo), body, f -> {
            same(orderNo, f);
            if (f.number("fen", 1, BureauClient.MAX_FEN) != fen)
                throw new Unreadable("the order was opened for another sum than asked; close it");
            return f.text("qrText", 1, 1000);
        });
    }

    @Override
    public Result<Trade> query(String orderNo) {
        return desk.get(path(orderNo), trade(orderNo));
    }

    @Override
    public Result<Trade> close(String orderNo) {
        return desk.post(Call.ACT, path(orderNo) + "/close", new JsonObject(), trade(orderNo));
    }

    @Override
    public Result<Trade> refund(String orderNo, String refundNo, int fen) {
        return desk.post(Call.ACT, path(orderNo) + "/refunds/" + Desk.id(refundNo), fen(fen), f -> {
            Trade trade = trade(orderNo).read(f);
            if (trade.paidFen() != fen)
                throw new Unreadable("another sum was paid than is to be given back");
            return trade;
        });
    }

    private static Reader<Trade> trade(String orderNo) {
        return f -> {
            same(orderNo, f);
            Trade trade = new Trade(f.oneOf("state", State.class), f.number("paidFen", 0, BureauClient.MAX_FEN));
            boolean money = trade.state() == State.PAID || trade.state() == State.REFUNDED;
            if (money != trade.paidFen() > 0)
                throw new Unreadable("state " + trade.state() + " does not fit the sum paid");
            return trade;
        };
    }

    private static void same(String orderNo, Fields f) throws Unreadable {
        if (!f.text("orderNo", 1, 40).equals(orderNo))
            throw new Unreadable("the answer is about another order");
    }

    private static JsonObject fen(int fen) {
        JsonObject body = new JsonObject();
        body.addProperty("fen", fen);
        return body;
    }

    private static String path(String orderNo) {
        return "/v1/payments/" + Desk.id(orderNo);
    }
}
