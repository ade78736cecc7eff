package org.kiosk24.sim.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.Diary;

/** How the devices fared, and when the kiosk served nobody. */
record DevicesPart(List<DayResult> days, Words words) {
    private static final int KINDS = 6;
    private static final int OUTAGES = 24;

    void write(Markup m) {
        List<Health> all = Health.of(days);
        m.open("section").both("h2", "设备状况", "Devices' health");
        Duration out = Tally.of(days).outOfService();
        Duration inAll = Tally.of(days).inAll();
        double share = inAll.isZero() ? 0 : 100.0 * out.toMillis() / inAll.toMillis();
        m.both("p", "停止服务共 " + Clock.zh(out) + "，占全部时间的 " + Axis.n(share) + "%。", "Out of service for "
                + Clock.en(out) + " in all, " + Axis.n(share) + "% of the time.");
        table(m, all);
        if (days.size() == 1)
            strips(m, days.getFirst().diary(), all);
        m.close();
    }

    private void strips(Markup m, Diary diary, List<Health> all) {
        m.both("h3", "停用与故障的时间", "When it was");
        m.open("p", "class", "legend").open("span", "class", "key");
        Patterns.swatch(m, Patterns.OUT);
        m.both("span", "停止服务（整机及所因设备）", "out of service, and because of which").close().open("span", "class", "key");
        Patterns.swatch(m, Patterns.FAULT);
        m.both("span", "发生故障，仍可服务", "something befell it").close().close();
        Strips.draw(m, words, diary,
                all.stream().filter(h -> h.times() > 0 || h.outages() > 0).map(Health::device).toList());
        if (diary.outages().isEmpty())
            return;
        m.both("h3", "每次停用", "Each outage");
        m.open("table").open("thead").open("tr").both("th", "起", "from").both("th", "止", "to")
                .both("th", "时长", "for", "class", "n").both("th", "原因", "why").close().close().open("tbody");
        List<Diary.Outage> longest = diary.outages().stream()
                .sorted(Comparator.comparing(DevicesPart::length).reversed()).limit(OUTAGES)
                .sorted(Comparator.comparing(Diary.Outage::from)).toList();
        for (Diary.Outage o : longest)
            m.open("tr").leaf("td", Clock.second(o.from())).leaf("td", Clock.second(o.to()))
                    .leaf("td", Clock.zh(length(o)), "class", "n").both("td", why(o)).close();
        m.close().close();
        int more = diary.outages().size() - longest.size();
        if (more > 0)
            m.both("p", "只列出最长的 " + OUTAGES + " 次；另有 " + more + " 次较短。",
                    "The longest " + OUTAGES + "; " + more + " shorter ones are left out.");
    }

    private static Duration length(Diary.Outage o) {
        return Duration.between(o.from(), o.to());
    }

    private Word why(Diary.Outage o) {
        int space = o.code().indexOf(' ');
        String fault = space < 0 ? o.code() : o.code().substring(0, space);
        Word word = words.of("outage." + fault);
        return space < 0 || fault.equals("BUSY")
                ? word
                : new Word(words.of("device." + Device.ofOutage(o.code()).key).zh() + "：" + word.zh(), o.code());
    }

    private void table(Markup m, List<Health> all) {
        m.open("table", "class", "devices").open("thead").open("tr").both("th", "设备", "device")
                .both("th", "故障", "accidents", "class", "n")
                .both("th", "何种", "which").both("th", "因此停用", "out because of it", "class", "n")
                .both("th", "线路", "line")
                .both("th", "日终", "at the end").close().close().open("tbody");
        for (Health h : all)
            row(m, h);
        m.close().close();
    }

    private void row(Markup m, Health h) {
        m.open("tr").both("td", words.of("device." + h.device().key))
                .leaf("td", Integer.toString(h.times()), "class", "n").open("td", "class", "kinds");
        h.faults().stream().limit(KINDS)
                .forEach(k -> m.both("span",
                        words.accident(k.name(), k.what()).zh() + (k.times() > 1 ? " ×" + k.times() : ""), k.name(),
                        "class", "kind"));
        int more = h.faults().stream().skip(KINDS).mapToInt(Health.Kind::times).sum();
        if (more > 0)
            m.both("span", "另有 " + more + " 次", more + " more", "class", "kind");
        m.close().leaf("td", h.outages() == 0 ? "—" : h.outages() + " 次，" + Clock.zh(h.out()), "class", "n");
        m.both("td", line(h)).both("td",
                h.illAtEnd() == 0 ? new Word("正常", "well") : new Word("仍有故障", "still ill")).close();
    }

    private static Word line(Health h) {
        if (!h.device().hasLine())
            return new Word("—", "");
        if (h.lineTroubles() == 0)
            return new Word("通畅", "clear");
        return h.lineDown().isZero()
                ? new Word("干扰 " + h.lineTroubles() + " 次", "disturbed")
                : new Word("干扰 " + h.lineTroubles() + " 次，断开 " + Clock.zh(h.lineDown()),
                        "disturbed; away for " + Clock.en(h.lineDown()));
    }
}
