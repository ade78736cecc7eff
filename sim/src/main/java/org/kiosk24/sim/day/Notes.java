package org.kiosk24.sim.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.accident.Accident;
import org.kiosk24.sim.day.Diary.Befallen;
import org.kiosk24.sim.day.Diary.CaseStory;
import org.kiosk24.sim.day.Diary.Outage;
import org.kiosk24.sim.day.Diary.StaffAct;
import org.kiosk24.sim.day.Diary.Step;

/** Gathers the {@link Diary} while the day goes on. */
final class Notes {
    private static final String SERVING = "";
    private final Time time;
    private final Instant from;
    private final List<Befallen> accidents = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private final List<StaffAct> staff = new ArrayList<>();
    private final Map<String, List<Noted>> rows = new LinkedHashMap<>();
    private final Map<String, Long> caseEvents = new LinkedHashMap<>();
    private String state = SERVING;
    private Instant since;

    /** @param read when, soon after it was written */
    private record Noted(Row row, Instant read) {
        /** The kiosk's clock may be set an hour wrong; the minutes are right. */
        Step step() {
            Instant at = Instant.parse(row.at());
            long hours = Math.round(Duration.between(at, read).toMillis() / 3_600_000.0);
            return new Step(at.plus(Duration.ofHours(hours)), row.kind(), row.facts());
        }
    }

    Notes(Time time) {
        this.time = time;
        from = time.now();
        since = from;
    }

    /** @return what {@link #over} wants to know */
    int strikes(Accident accident) {
        accidents.add(new Befallen(accident.name(), accident.device(), accident.what(), time.now(), Instant.MAX));
        return accidents.size() - 1;
    }

    void over(int accident) {
        Befallen b = accidents.get(accident);
        accidents.set(accident, new Befallen(b.name(), b.device(), b.what(), b.from(), time.now()));
    }

    void screen(Screen screen) {
        switch (screen) {
            case Screen.OutOfService s -> becomes(s.code());
            case Screen.Welcome s when s.notNow().orElse(null) instanceof Text.Say why -> becomes(why.key());
            case Screen.Welcome s -> becomes(SERVING);
            default -> {
            }
        }
    }

    void dark() {
        becomes(Outage.DARK);
    }

    private void becomes(String next) {
        if (next.equals(state))
            return;
        if (!state.equals(SERVING) && time.now().isAfter(since))
            outages.add(new Outage(since, time.now(), state));
        state = next;
        since = time.now();
    }

    void staff(StaffAct.What what) {
        staff.add(new StaffAct(time.now(), what));
    }

    /** The rows of an order that ends well are forgotten. */
    void row(Row row, long event) {
        rows.computeIfAbsent(row.orderId(), id -> new ArrayList<>()).add(new Noted(row, time.now()));
        if (row.kind().equals("CaseOpened"))
            caseEvents.putIfAbsent(row.orderId(), event);
        if (row.kind().equals("Closed") && !caseEvents.containsKey(row.orderId()))
            rows.remove(row.orderId());
    }

    /** All of it, up to the end of the day. */
    Diary diary(Instant until, Accounts accounts) {
        becomes(SERVING);
        var cases = new ArrayList<CaseStory>();
        caseEvents.forEach((id, event) -> cases.add(new CaseStory(id, event, reasons(rows.get(id)),
                rows.get(id).stream().map(Noted::step).toList())));
        return new Diary(from, until, accidents.stream().filter(a -> a.from().isBefore(until))
                .map(a -> new Befallen(a.name(), a.device(), a.what(), a.from(), earlier(a.to(), until))).toList(),
                outages.stream().filter(o -> o.from().isBefore(until))
                        .map(o -> new Outage(o.from(), earlier(o.to(), until), o.code())).toList(),
                List.copyOf(staff), List.copyOf(cases), accounts.perOrder(), accounts.strayFen());
    }

    private static List<CaseReason> reasons(List<Noted> rows) {
        var reasons = new ArrayList<CaseReason>();
        for (CaseReason reason : CaseReason.values())
            if (rows.stream()
                    .anyMatch(s -> s.row.kind().equals("CaseOpened") && s.row.facts().contains("\"" + reason + "\"")))
                reasons.add(reason);
        return List.copyOf(reasons);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
