package org.kiosk24.app.screen.sample;

import java.util.Optional;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;
import org.kiosk24.device.payment.PayerPrompt;

/** The screens that are not sheets. */
public final class VisitSamples implements Samples {
    public static final String QR = "https://pay.bureau.example/qr/2026112300010001?n=8f3b6a1c5d7e9f00&fen=3000";
    private static final String LONG_NAME = "Maximiliana Alexandrina Wolfeschlegelsteinhausen-X";
    public static final Product HK_TWICE = product("HKG1Y2T", "HKG", "L", "1Y", 2, 3000, true);

    private static Product product(String code, String destination, String kind, String period, int entries, int fen,
            boolean replaces) {
        return new Product(code, destination, kind, period, entries, 7, fen, replaces);
    }

    private static List<Product> few() {
        return List.of(product("HKG3M1T", "HKG", "L", "3M", 1, 1500, false),
                product("HKG3M2T", "HKG", "L", "3M", 2, 3000, false),
                product("HKG1Y1T", "HKG", "L", "1Y", 1, 1500, false), HK_TWICE,
                product("MAC3M1T", "MAC", "L", "3M", 1, 1500, false),
                product("MAC1Y1T", "MAC", "L", "1Y", 1, 1500, false));
    }

    public static List<Product> many() {
        List<Product> products = new ArrayList<>(few());
        products.add(product("HKG1Y9T", "HKG", "G", "1Y", 9, 8000, false));
        products.add(product("HKG3M9S", "HKG", "S", "3M", 9, 8000, false));
        products.add(product("MAC1Y9T", "MAC", "Q", "1Y", 9, 8000, false));
        products.add(product("MAC5Y9R", "MAC", "R", "5Y", 9, 24000, false));
        return products;
    }

    private static List<Reason> reasons(int count) {
        List<Reason> reasons = List.of(
                new Reason("PERMIT_EXPIRES", new Text.Given("通行证有效期不足三个月。", "通行證有效期不足三個月。",
                        "The permit is valid for less than three months.")),
                new Reason("RECENT", new Text.Given("两个月内已办理过同类签注。", "兩個月內已辦理過同類簽注。",
                        "An endorsement of this kind was made in the last two months.")),
                new Reason("COUNTER", new Text.Given("您的申请须由人工窗口受理，请携带身份证、通行证和单位同意函前往。",
                        "您的申請須由人工窗口受理，請攜帶身份證、通行證和單位同意函前往。",
                        "Your application must be handled at the staffed counter. Please bring your ID card, your permit and your employer's letter of consent.")));
        List<Reason> all = new ArrayList<>();
        for (int i = 0; i < count; i++)
            all.add(reasons.get(i % reasons.size()));
        return all;
    }

    private static List<Text> elsewhere() {
        return List.of(
                new Text.Given("江汉路地铁站 3 号口，240 米，24 小时", "江漢路地鐵站 3 號出口，240 米，24 小時",
                        "Jianghan Road metro station, exit 3, 240 m, open 24 hours"),
                new Text.Given("市民之家一楼大厅，1.3 公里，8:30–21:00", "市民之家一樓大堂，1.3 公里，8:30–21:00",
                        "Citizens' Home, ground floor hall, 1.3 km, 8:30–21:00"));
    }

    @Override
    public List<Screen> screens() {
        List<Screen> all = new ArrayList<>(List.of(new Screen.Welcome(true, true, Optional.empty()),
                new Screen.Welcome(true, false, Optional.empty()),
                new Screen.Welcome(false, true, Optional.empty()), new Screen.Welcome(false, false, Optional.empty()),
                new Screen.OutOfService("PAY-07", List.of()),
                new Screen.PlaceIdCard(List.of()), new Screen.InsertPermit(List.of()),
                new Screen.ChooseProduct("张**", few()), new Screen.ChooseProduct(LONG_NAME, many()),
                new Screen.ChooseProduct("古**", few().subList(4, 6)),
                new Screen.ChooseProduct("李*", many().subList(0, 4)),
                new Screen.Confirm("张**", "C12***678", HK_TWICE),
                new Screen.Confirm(LONG_NAME, "CA0***001", many().get(6)),
                new Screen.ChoosePayment(HK_TWICE, true, true), new Screen.ChoosePayment(HK_TWICE, true, false),
                new Screen.ChoosePayment(many().get(7), false, true), new Screen.PayByQr(3000, QR),
                new Screen.NotPaid(true),
                new Screen.NotPaid(false), new Screen.TakePermit(Screen.After.MADE),
                new Screen.TakePermit(Screen.After.NOT_MADE), new Screen.TakePermit(Screen.After.ONLY_READ),
                new Screen.NotEntitled(reasons(1)), new Screen.NotEntitled(reasons(3)),
                new Screen.NotEntitled(reasons(9)),
                new Screen.Goodbye(true), new Screen.Goodbye(false)));
        all.add(new Screen.OutOfService("PRT-02", elsewhere()));
        all.add(new Screen.LookingAfter(List.of()));
        all.add(new Screen.LookingAfter(elsewhere()));
        all.add(new Screen.Welcome(true, true, Optional.of(Text.say("notnow.STATION"))));
        for (Advice advice : Advice.values()) {
            all.add(new Screen.PlaceIdCard(List.of(advice)));
            all.add(new Screen.InsertPermit(List.of(advice)));
            all.add(new Screen.Sorry(Screen.Why.DEVICE_FAULT, advice));
        }
        for (Screen.Work work : Screen.Work.values())
            all.add(new Screen.Working(work));
        for (PayerPrompt prompt : PayerPrompt.values())
            all.add(new Screen.PayByCard(3000, prompt));
        for (Screen.Part part : Screen.Part.values())
            all.add(new Screen.Making(part));
        for (Screen.Why why : Screen.Why.values())
            all.add(new Screen.Sorry(why, Advice.GO_TO_COUNTER));
        all.add(new Screen.Sorry(Screen.Why.TIMED_OUT, Advice.GO_TO_COUNTER, Optional.of("47KQ9X3M")));
        for (int i = 0; i < 8; i++)
            all.add(new Screen.StaffCase("WH0001-20261123-031502-7KQF", (i & 1) != 0, (i & 2) != 0, (i & 4) != 0));
        return all;
    }
}
