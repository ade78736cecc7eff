package org.kiosk24.app.screen.sample;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Choice;
import org.kiosk24.app.screen.Block.Item;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Block.Stage;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;

/** Every block of a sheet, alone and with others, longer than they will mostly be. */
public final class SheetSamples implements Samples {
    private static Text text(String zh, String hant, String en) {
        return new Text.Given(zh, hant, en);
    }

    private static Screen sheet(String name, Text title, List<Block> blocks, Screen.Button... buttons) {
        return new Screen.Sheet(name, title, Optional.empty(), blocks, List.of(buttons), false);
    }

    private static Screen.Button go() {
        return Screen.Button.affirm("continue", Text.say("button.continue"), new Touch.Confirm());
    }

    @Override
    public List<Screen> screens() {
        return List.of(menu(), progress(), contents(), missing(), fetched(), slip(), code(), signature(), writing(),
                guide());
    }

    private static Screen menu() {
        List<Text> open = List.of();
        Text lead = text("香港、澳门，几分钟办好", "香港、澳門，幾分鐘辦好", "Hong Kong, Macao. A few minutes.");
        return new Screen.Sheet("sample-menu", Text.say("menu.title"), Optional.of(Text.say("menu.lead")),
                List.of(new Block.Choices(List.of(
                        new Choice("a", text("港澳签注 立等可取", "港澳簽注 立等可取", "Endorsement while you wait"), lead, open),
                        new Choice("b", text("领取网上已批签注", "領取網上已批簽注", "Collect what was approved online"),
                                text("凭短信码或身份证", "憑短訊碼或身份證", "By SMS code or ID card"), open),
                        new Choice("c", text("查询办理进度", "查詢辦理進度", "How far is my application"),
                                text("法定期限还剩几天", "法定期限還剩幾天", "Days left by law"), open),
                        new Choice("d", text("看看通行证内容", "查看通行證內容", "What is on my permit"), lead,
                                List.of(Text.say("notnow.STATION"), text("最近：江汉路站，240 米",
                                        "最近：江漢路站，240 米", "Nearest: Jianghan Road, 240 m"))),
                        new Choice("e", text("一证通：首次申领通行证", "一證通：首次申領通行證", "Apply for a first permit"),
                                text("只要身份证", "只需身份證", "With the ID card alone"), open),
                        new Choice("f", text("孩子上户口", "子女入戶登記", "Register a child"),
                                text("不查计生证明", "無須計生證明", "No family-planning proof is asked"), open),
                        new Choice("g", text("办事要带什么", "辦事須帶甚麼", "What do I need to bring"),
                                text("打印或扫码带走", "列印或掃碼帶走", "On paper or as QR"), open),
                        new Choice("h", text("预约窗口", "預約櫃檯", "Book a counter"), lead,
                                List.of(Text.say("notnow.BUREAU")))))),
                List.of(Screen.Button.cancel()), false);
    }

    private static Screen progress() {
        return sheet("sample-progress", text("您的申请还在办理", "您的申請仍在辦理中", "Your application is being handled"),
                List.of(new Block.Timeline(List.of(
                        new Stage(Stage.State.DONE, text("已受理", "已受理", "Accepted"),
                                text("11月16日 14:05，武汉市江汉分局", "11月16日 14:05，武漢市江漢分局",
                                        "16 November 14:05, Jianghan branch, Wuhan")),
                        new Stage(Stage.State.DONE, text("材料核对", "材料核對", "Documents checked"),
                                text("11月17日", "11月17日", "17 November")),
                        new Stage(Stage.State.LATE, text("审批", "審批", "Decision"),
                                text("法定期限11月20日，已超3天。承办：李警官", "法定期限11月20日，已逾期3天。承辦：李警官",
                                        "Due by law on 20 November: 3 days overdue. With: Officer Li")),
                        new Stage(Stage.State.NEXT, text("制证", "製證", "Making"),
                                text("批准后在任一自助机几分钟办好", "批准後在任何自助機幾分鐘辦好",
                                        "A few minutes at any kiosk, once approved")),
                        new Stage(Stage.State.NEXT, text("领取", "領取", "Collecting"), text("", "", "")))),
                        new Block.Notice(text("已超过法定期限，您可以投诉：12389。", "已超過法定期限，您可以投訴：12389。",
                                "This is overdue. You may complain: call 12389."))),
                Screen.Button.back(), go());
    }

    private static Screen contents() {
        return sheet("sample-contents", text("通行证内容", "通行證內容", "What is on your permit"),
                List.of(new Block.Table(List.of(row("香港 个人旅游", "香港 個人旅遊", "Hong Kong, individual", "1"),
                        row("澳门 团队旅游", "澳門 團隊旅遊", "Macao, group", "2"),
                        new Row(text("证件有效期至", "證件有效期至", "Permit valid until"), Text.plain("2031-04-17")))),
                        new Block.Choices(List.of(
                                new Choice("reprint",
                                        text("字迹不清？免费重印", "字跡不清？免費重印", "Faded? Printed again free of charge"),
                                        text("约一分钟", "約一分鐘", "About a minute"), List.of()),
                                new Choice("nothing", text("没有别的要办", "沒有其他事項", "Nothing else"), text("", "", ""),
                                        List.of())))),
                Screen.Button.back());
    }

    private static Row row(String zh, String hant, String en, String times) {
        return new Row(text(zh, hant, en), text("还剩 " + times + " 次，到 2027-03-02", "尚餘 " + times + " 次，至 2027-03-02",
                times + " entries left, until 2027-03-02"));
    }

    private static Screen missing() {
        return sheet("sample-missing", text("还缺两样", "尚欠兩項", "Two things are missing"),
                List.of(new Block.Checklist(List.of(
                        new Item(Item.Mark.THERE, text("出生医学证明", "出生醫學證明", "Birth certificate"),
                                List.of(text("卫健委已提供", "衛健委已提供", "From the health commission"))),
                        new Item(Item.Mark.MISSING, text("父亲的居民户口簿", "父親的居民戶口簿", "Father's household register"),
                                List.of(text("在哪里：户籍地派出所", "地點：戶籍地派出所",
                                        "Where: the police station of his registration"),
                                        text("怎么办：本人带身份证，当场可取", "辦法：本人攜帶身份證，即場可取",
                                                "How: in person with the ID card, at once"))),
                        new Item(Item.Mark.MISSING, text("房屋权属登记", "房屋權屬登記", "Property registration"),
                                List.of(text("不动产登记中心，周一至周五", "不動產登記中心，週一至週五",
                                        "Real estate registry, Monday to Friday"))),
                        new Item(Item.Mark.NEEDED, text("父母双方到场", "父母雙方到場", "Both parents in person"), List.of()))),
                        new Block.Paragraph(text("办齐后再来，不用重新填写。这次的资料为您保留 30 天。", "備齊後再來，無須重新填寫。今次的資料為您保留 30 天。",
                                "Come back when you have them; nothing has to be filled in again. This is kept for 30 days."))),
                Screen.Button.other("print", Text.say("button.print"), new Touch.Choose("print")), go());
    }

    private static Screen fetched() {
        return sheet("sample-fetched", text("请核对", "請核對", "Please check"),
                List.of(new Block.Table(List.of(
                        new Row(text("姓名", "姓名", "Name"), Text.plain("张**"),
                                Optional.of(text("来自身份证", "來自身份證", "From the ID card"))),
                        new Row(text("住址", "住址", "Address"), text("武汉市江汉区***3栋2单元", "武漢市江漢區***3棟2單元",
                                "***, Jianghan District, Wuhan"),
                                Optional.of(text("来自不动产登记", "來自不動產登記", "From the property register"))),
                        new Row(text("婚姻", "婚姻", "Marriage"), text("已婚", "已婚", "Married"),
                                Optional.of(text("来自民政", "來自民政", "From civil affairs"))),
                        new Row(text("社保", "社保", "Insurance"), text("连续缴纳 86 个月", "連續繳納 86 個月",
                                "Paid for 86 months without a gap"),
                                Optional.of(text("来自人社", "來自人社", "From social security"))))),
                        new Block.Paragraph(text("以上由各部门提供，用于这次申请。有误请到柜台更正。", "以上由各部門提供，用於今次申請。如有錯誤請到櫃檯更正。",
                                "Provided by the registers named, for this application. Errors are corrected at the counter."))),
                Screen.Button.cancel(), Screen.Button.back(), go());
    }

    private static Screen slip() {
        return sheet("sample-slip", text("已受理", "已受理", "Accepted"),
                List.of(new Block.Number(text("受理号", "受理編號", "Acceptance number"), "4201 0026 1123 0047"),
                        new Block.Qr(text("扫码查询进度", "掃碼查詢進度", "Scan to follow it"),
                                "https://bureau.example/p/4201002611230047"),
                        new Block.Table(List.of(new Row(text("最迟办结", "最遲辦結", "At the latest"),
                                Text.plain("2026-12-02"))))),
                Screen.Button.other("print", Text.say("button.print"), new Touch.Choose("print")),
                Screen.Button.affirm("done", Text.say("button.done"), new Touch.Confirm()));
    }

    private static Screen code() {
        return new Screen.Sheet("sample-code", text("请输入短信里的 6 位数字", "請輸入短訊中的 6 位數字",
                "Type the 6 digits of the SMS"),
                Optional.of(text("发到 138****0000", "已發送至 138****0000",
                        "Sent to 138****0000")),
                List.of(new Block.Digits(6)), List.of(Screen.Button.cancel(), Screen.Button.back()), true);
    }

    private static Screen signature() {
        return sheet("sample-signature", text("请签名", "請簽名", "Please sign"),
                List.of(new Block.Paragraph(text("我已看过以上内容，同意提交。", "本人已閱讀以上內容，同意提交。",
                        "I have read this and agree that it is sent.")), new Block.Signature()),
                Screen.Button.cancel(), Screen.Button.back());
    }

    private static Screen writing() {
        return sheet("sample-writing", text("孩子叫什么名字？", "孩子叫甚麼名字？", "What is the child's name?"),
                List.of(new Block.Writing(12)), Screen.Button.cancel(), Screen.Button.back());
    }

    private static Screen guide() {
        return sheet("sample-guide", text("往来港澳通行证首次申领", "往來港澳通行證首次申領", "A first Hong Kong and Macao permit"),
                List.of(new Block.Notice(text("须本人到场。", "須本人到場。", "You must come in person.")),
                        new Block.Checklist(List.of(
                                new Item(Item.Mark.NEEDED, text("居民身份证", "居民身份證", "Resident ID card"), List.of()),
                                new Item(Item.Mark.NEEDED, text("照片（可在本机拍）", "照片（可在本機拍攝）",
                                        "A photograph (can be taken here)"), List.of()),
                                new Item(Item.Mark.NEEDED, text("费用 60 元", "費用 60 元", "Fee 60 yuan"), List.of()))),
                        new Block.Number(text("咨询电话", "查詢電話", "Telephone"), "12367"),
                        new Block.Qr(text("扫码带走", "掃碼帶走", "Scan to take along"), "https://bureau.example/g/hkm1"),
                        new Block.Paragraph(text("全省通办：在任何一台自助机都能办。最快 7 个工作日。", "全省通辦：任何一台自助機均可辦理。最快 7 個工作天。",
                                "Any kiosk of the province serves you. 7 working days at the earliest."))),
                Screen.Button.back(),
                Screen.Button.affirm("print", Text.say("button.print"), new Touch.Choose("print")));
    }
}
