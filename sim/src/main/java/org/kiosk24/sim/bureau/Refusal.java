package org.kiosk24.sim.bureau;

import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.words.Text;

/** Why not, as the citizen reads it. */
enum Refusal {
    PERMIT_NOT_YOURS("这本通行证不是您本人的，不能代办。", "這本通行證不是您本人的，不能代辦。",
            "This permit is not yours; nobody can apply for another person here."),
    PERMIT_REPLACED("这本通行证已被换发的新证取代，请使用新证。", "這本通行證已被換發的新證取代，請使用新證。",
            "This permit was replaced by a newer one. Please use the newer one."),
    PERMIT_EXPIRED("通行证已过期，请到出入境窗口换发。", "通行證已過期，請到出入境窗口換發。",
            "Your permit has expired. Please renew it at the counter."),
    PERMIT_UNDER_THREE_MONTHS("通行证有效期不足三个月，请到出入境窗口换发。", "通行證有效期不足三個月，請到出入境窗口換發。",
            "Your permit is valid for less than three months. Please renew it at the counter."),
    THREE_MONTHS_ONLY("通行证有效期不足一年，只能办理三个月签注。", "通行證有效期不足一年，只能辦理三個月簽注。",
            "Your permit is valid for less than a year, so only three-month endorsements can be issued."),
    ID_CARD_EXPIRED("居民身份证已过期，请先换领。", "居民身份證已過期，請先換領。",
            "Your ID card has expired. Please renew it first."),
    APPLIED_RECENTLY("您近期已提交过签注申请，请间隔两个月后再办理。", "您近期已提交過簽注申請，請間隔兩個月後再辦理。",
            "You applied for an endorsement recently. Please wait two months between applications."),
    UNIT_CONSENT("请携带所在单位意见到出入境窗口办理。", "請攜帶所在單位意見到出入境窗口辦理。",
            "Please apply at the counter with your employer's consent."),
    UNDER_EXAMINATION("您的网上申请正在审批，请收到短信后再来办理。", "您的網上申請正在審批，請收到短信後再來辦理。",
            "Your online application is still being examined. Please come again when you have received a text message."),
    ONLINE_REFUSED("您的网上申请未获批准，请到出入境窗口咨询。", "您的網上申請未獲批准，請到出入境窗口咨詢。",
            "Your online application was not approved. Please ask at the exit-entry counter."),
    COLLECT_FIRST("您的网上申请已获批准，请在首页选择“网上申请 缴费取证”。", "您的網上申請已獲批准，請在首頁選擇“網上申請 繳費取證”。",
            "Your online application is approved. Please choose Collect an online application."),
    NO_ONLINE_APPLICATION("没有查到您已获批准的网上申请。", "沒有查到您已獲批准的網上申請。",
            "There is no approved online application of yours."),
    NOTHING_TO_REPRINT("这本通行证上没有可补打的有效签注。", "這本通行證上沒有可補打的有效簽注。",
            "There is no valid endorsement on this permit that could be printed again."),
    FEE_OUTSTANDING("您有一笔签注费用尚未缴纳，请到出入境窗口处理。", "您有一筆簽注費用尚未繳納，請到出入境窗口處理。",
            "A fee of an earlier application is still open. Please settle it at the counter."),
    GUARDIAN("未满十六周岁，请由监护人陪同到出入境窗口办理。", "未滿十六週歲，請由監護人陪同到出入境窗口辦理。",
            "Applicants under 16 are served at the counter, together with a guardian."),
    COUNTER("本机无法受理，请到出入境窗口办理。", "本機無法受理，請到出入境窗口辦理。",
            "This kiosk cannot take your application. Please go to the counter."),
    NOTHING_FOR_YOU("暂无您可在本机办理的签注，请到出入境窗口咨询。", "暫無您可在本機辦理的簽注，請到出入境窗口咨詢。",
            "There is no endorsement for you at this kiosk. Please ask at the counter.");

    private final Text.Given text;

    Refusal(String zh, String hant, String en) {
        text = new Text.Given(zh, hant, en);
    }

    Reason reason() {
        return new Reason(name(), text);
    }
}
