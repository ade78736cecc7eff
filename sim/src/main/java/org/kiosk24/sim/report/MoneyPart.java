package org.kiosk24.sim.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.sim.day.Diary.Account;

/** Every fen: what was charged, given back and kept, and what for. */
record MoneyPart(Balance balance, Tally tally, Words words) {
    /** More orders than these are told in one sum; each is among the cases. */
    private static final int NAMED = 12;

    private record Sold(String product, int feeFen) {}

    void write(Markup m) {
        m.open("section").both("h2", "款项核对", "Money, to the fen");
        m.both("p", "按收单行、支付平台与审批系统的账目逐笔核对，不采信机器自己的说法。",
                "By the books of acquirer, gateway and bureau, order by order; what the kiosk believes plays no part.");
        m.open("table").open("tbody");
        line(m, "收款", "charged", "", balance.chargedFen());
        line(m, "减：退款与冲正", "less refunded and reversed", "", -balance.refundedFen());
        sum(m, "净留存", "kept", balance.keptFen());
        line(m, "减：已办成签注的应收费用", "less the fees of what was issued", balance.issued() + " 件", -balance.feesFen());
        if (balance.open().size() > NAMED)
            line(m, "减：转人工订单的留存", "less kept for orders in the hands of staff", balance.open().size() + " 件",
                    -balance.openFen());
        for (Account a : balance.open().size() > NAMED ? List.<Account>of() : balance.open())
            line(m, "减：转人工订单的留存 " + a.orderId(), "less kept for an order in the hands of staff", "", -a.keptFen());
        sum(m, "差额（应为零）", "difference; must be zero", balance.restFen());
        m.close().close();
        for (Balance.Difference d : balance.unexplained())
            m.both("p", "✗ " + (d.orderId().isEmpty() ? "不属于任何订单" : "订单 " + d.orderId()) + "："
                    + Money.yuan(d.fen()) + " 说不清", "unexplained", "class", "broken");
        sold(m);
        m.close();
    }

    private void sold(Markup m) {
        var sold = new LinkedHashMap<Sold, Integer>();
        tally.days().stream().flatMap(d -> d.diary().accounts().stream())
                .filter(a -> a.ending().equals(Optional.of(Ending.ISSUED)))
                .map(a -> new Sold(a.product(), a.feeFen())).sorted(Comparator.comparing(Sold::product))
                .forEach(s -> sold.merge(s, 1, Integer::sum));
        if (sold.isEmpty())
            return;
        m.both("h3", "办成的签注", "Endorsements issued");
        m.open("table").open("thead").open("tr").both("th", "种类", "product").both("th", "单价", "fee", "class", "n")
                .both("th", "件数", "number", "class", "n").both("th", "小计", "sum", "class", "n").close().close()
                .open("tbody");
        for (Map.Entry<Sold, Integer> e : sold.entrySet())
            m.open("tr").both("td", words.product(e.getKey().product()))
                    .leaf("td", Money.yuan(e.getKey().feeFen()), "class", "n")
                    .leaf("td", e.getValue().toString(), "class", "n")
                    .leaf("td", Money.yuan((long) e.getKey().feeFen() * e.getValue()), "class", "n").close();
        sum(m, "合计", "total", balance.issued(), balance.feesFen());
        m.close().close();
    }

    private static void line(Markup m, String zh, String en, String note, long fen) {
        m.open("tr").both("td", zh, en).leaf("td", note, "class", "n").leaf("td", Money.yuan(fen), "class", "n")
                .close();
    }

    private static void sum(Markup m, String zh, String en, long fen) {
        m.open("tr", "class", "sum").both("td", zh, en, "colspan", 2).leaf("td", Money.yuan(fen), "class", "n").close();
    }

    private static void sum(Markup m, String zh, String en, int number, long fen) {
        m.open("tr", "class", "sum").both("td", zh, en, "colspan", 2)
                .leaf("td", Integer.toString(number), "class", "n").leaf("td", Money.yuan(fen), "class", "n").close();
    }
}
