package org.kiosk24.app.order;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.device.Mask;
import org.kiosk24.device.receipt.Slip;
import org.kiosk24.device.time.Time;

/** What the slip says that a citizen takes along: a receipt, a refund, or a case for staff. No full numbers. */
public final class Slips {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private final String place;
    private final Time time;
    private final ZoneId zone;

    /** @param place where the kiosk stands, in the citizen's words */
    public Slips(String place, Time time, ZoneId zone) {
        this.place = place;
        this.time = time;
        this.zone = zone;
    }

    Slip of(Order order) {
        var parts = new ArrayList<Slip.Part>();
        boolean back = order.money() instanceof Money.GivenBack;
        parts.add(new Slip.Title(switch (Fulfilment.ending(order)) {
            case ISSUED -> order.reprint() ? "补打凭条" : "缴费凭条";
            case FILED -> "受理凭条";
            case NOT_ISSUED -> back ? "退款凭条" : "续办凭条";
            case CASE -> "待办凭条";
        }));
        parts.add(new Slip.Text(switch (Fulfilment.ending(order)) {
            case ISSUED -> order.reprint() ? "Printed again" : "Receipt";
            case FILED -> "Accepted";
            case NOT_ISSUED -> back ? "Refund" : "To be continued";
            case CASE -> "Please see our staff";
        }));
        parts.add(new Slip.Rule());
        parts.add(new Slip.Row("受理号", order.id()));
        parts.add(new Slip.Row("时间 Time", WHEN.format(time.now().atZone(zone))));
        parts.add(new Slip.Row("地点 Place", place));
        order.permit().ifPresent(p -> parts.add(new Slip.Row("证件 Permit", Mask.number(p.permitNumber()))));
        order.chosen().ifPresent(c -> parts.add(new Slip.Row("签注 Endorsement", c.productCode())));
        if (order.made())
            order.approved().ifPresent(a -> parts.add(new Slip.Row("签注号", a.endorsementNumber())));
        parts.add(new Slip.Row("金额 Amount", money(order)));
        order.continueCode().ifPresent(code -> parts.add(new Slip.Row("续办码 Code", code)));
        parts.add(new Slip.Rule());
        advice(order).forEach(line -> parts.add(new Slip.Text(line)));
        parts.add(new Slip.Qr(order.id()));
        return new Slip(List.copyOf(parts));
    }

    private static String money(Order order) {
        String fee = order.chosen().map(c -> "￥%d.%02d".formatted(c.feeFen() / 100, c.feeFen() % 100)).orElse("");
        return switch (order.money()) {
            case Money.Taken m -> fee + " 已付 paid";
            case Money.GivenBack m -> fee + " 已退 refunded";
            case Money.InDoubt m -> fee + " 核实中 being checked";
            case Money.Asked m -> fee + " 核实中 being checked";
            case Money.GoingBack m -> fee + " 退款中 being refunded";
            case Money.NotTaken m -> "￥0.00";
        };
    }

    private static List<String> advice(Order order) {
        if (order.cases().isEmpty())
            return order.made()
                    ? List.of("请核对证件背面的签注。", "Please check the endorsement on the back of your permit.")
                    : order.money() instanceof Money.GivenBack
                            ? List.of("签注未制作，款项已原路退回。", "Nothing was made; your money has been returned.")
                            : List.of("签注未制作，未收款。凭续办码可在任一自助机或窗口继续。",
                                    "Nothing was made or charged. Continue at any kiosk or counter with the code.");
        var lines = new ArrayList<String>();
        for (Entry.CaseReason reason : order.cases())
            lines.addAll(switch (reason) {
                case MONEY_IN_DOUBT -> List.of("付款正在核实，请勿重复付款。", "Your payment is being checked. Do not pay again.");
                case PERMIT_KEPT -> List.of("您的证件保存在机内，工作人员会尽快归还。",
                        "Your permit is kept safe inside; staff will return it.");
                case CHIP_UNKNOWN ->
                    List.of("签注是否写入证件有待核实。", "Whether your permit holds the endorsement is being checked.");
                case FILING_IN_DOUBT -> List.of("是否受理有待核实，请勿重复提交。",
                        "Whether it was accepted is being checked. Do not apply again.");
                case VOID_PRINT ->
                    List.of("证件背面的签注无效，请到柜台处理。", "The printed endorsement is not valid; go to the counter.");
            });
        lines.add("请凭此条到出入境窗口办理。");
        lines.add("Bring this slip to the exit-entry counter.");
        return lines;
    }
}
