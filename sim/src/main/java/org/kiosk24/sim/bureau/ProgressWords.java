package org.kiosk24.sim.bureau;

import org.kiosk24.app.words.Text;

/** Who has an application in each stage, and what happens next. */
enum ProgressWords {
    ACCEPTED(Office.COUNTER, "即将开始审查，您无需办理任何手续。", "即將開始審查，您無需辦理任何手續。",
            "Examination begins soon. There is nothing for you to do."),
    EXAMINED(Office.EXAMINERS, "审查后作出决定，并以短信通知您。", "審查後作出決定，並以短信通知您。",
            "A decision follows; you will get a text message."),
    DECIDED(Office.EXAMINERS, "即将制证。", "即將製證。", "The document will be made."),
    MADE(Office.WORKSHOP, "制证完成后以短信通知您。", "製證完成後以短信通知您。",
            "You will get a text message when it is ready."),
    READY(Office.COUNTER, "请携带身份证到受理窗口领取。", "請攜帶身份證到受理窗口領取。",
            "Collect it at the counter where you applied, with your ID card."),
    REFUSED(Office.EXAMINERS, "不予批准决定书已寄出，可在收到后 60 日内申请行政复议。", "不予批准決定書已寄出，可在收到後 60 日內申請行政複議。",
            "The written refusal is on its way; you may apply for reconsideration within 60 days of receiving it.");

    private final Office office;
    private final Text.Given next;

    ProgressWords(Office office, String zh, String hant, String en) {
        this.office = office;
        next = new Text.Given(zh, hant, en);
    }

    Text.Given office() {
        return office.text;
    }

    Text.Given next() {
        return next;
    }

    private enum Office {
        COUNTER("武汉市公安局样例分局 受理窗口", "武漢市公安局樣例分局 受理窗口", "Acceptance counter, sample district branch, Wuhan police"),
        EXAMINERS("武汉市公安局 审批部门", "武漢市公安局 審批部門", "Examiners, Wuhan police"),
        WORKSHOP("湖北省制证中心", "湖北省製證中心", "Document workshop of Hubei province");

        private final Text.Given text;

        Office(String zh, String hant, String en) {
            text = new Text.Given(zh, hant, en);
        }
    }
}
