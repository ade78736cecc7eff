package org.kiosk24.sim.report;

import java.time.Instant;
import java.util.Optional;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.sim.day.Diary;
import org.kiosk24.sim.day.Diary.Account;
import org.kiosk24.sim.day.Diary.CaseStory;
import org.kiosk24.sim.day.Diary.StaffAct;
import org.kiosk24.sim.day.Diary.Step;

/** Where the money and the permit of a case are. */
record CaseState(CaseStory story, Diary diary, Words words) {
    Word money() {
        Optional<Account> account = diary.accounts().stream().filter(a -> a.orderId().equals(story.orderId()))
                .findFirst();
        int charged = account.map(Account::chargedFen).orElse(0);
        int kept = account.map(Account::keptFen).orElse(0);
        boolean doubt = story.reasons().contains(CaseReason.MONEY_IN_DOUBT);
        String say = doubt ? "机器查不明；" : "";
        String sayEn = doubt ? "The kiosk cannot tell. " : "";
        if (charged == 0)
            return new Word(say + "收款方账上没有扣款。", sayEn + "Nothing was charged by the acquirer's books.");
        if (kept == 0)
            return new Word(say + "收款方账上收 " + Money.yuan(charged) + "，已全部退回。",
                    sayEn + "Charged and given back by the acquirer's books.");
        String made = made()
                ? "签注已制作，款项应收。"
                : "签注是否制成待核实，在此之前款项留存。";
        return new Word(say + "收款方账上收 " + Money.yuan(charged) + "，留存 " + Money.yuan(kept) + "；" + made, sayEn
                + "Kept by the acquirer's books; "
                + (made() ? "the endorsement was made." : "to be settled by staff."));
    }

    private boolean made() {
        return last("Written").filter(s -> s.facts().contains("\"YES\"")).isPresent()
                && !story.reasons().contains(CaseReason.VOID_PRINT);
    }

    Word permit() {
        Optional<Step> kept = last("Kept");
        if (kept.isPresent() && story.reasons().contains(CaseReason.PERMIT_KEPT))
            return takenOut(kept.get().at()).map(at -> new Word("曾收存机内；工作人员 " + Clock.minute(at) + " 开柜取出，待交还本人。",
                    "Was kept inside; staff took it out and have it to hand back."))
                    .orElse(new Word("收存机内，尚未取出。", "Kept inside, not taken out yet."));
        if (story.reasons().contains(CaseReason.PERMIT_KEPT))
            return new Word("应在机内，位置待查。", "Should be inside; to be looked for.");
        return last("Returned").filter(s -> s.facts().contains("\"NONE\"")).isPresent()
                ? new Word("已由市民取走。", "Taken by its holder.")
                : last("Taking").isEmpty()
                        ? new Word("没有收入过机内。", "Was never taken in.")
                        : new Word("最后一次看到：见经过。", "See the story for where it was seen last.");
    }

    Optional<Instant> takenOut(Instant after) {
        return diary.staff().stream().filter(a -> a.what() == StaffAct.What.TOOK_PERMIT_OUT && a.at().isAfter(after))
                .map(StaffAct::at).findFirst();
    }

    private Optional<Step> last(String kind) {
        return story.steps().stream().filter(s -> s.kind().equals(kind)).reduce((a, b) -> b);
    }
}
