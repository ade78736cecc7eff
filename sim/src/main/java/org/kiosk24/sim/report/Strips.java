package org.kiosk24.sim.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kiosk24.sim.day.Diary;

/** A day as strips from left to right: when the kiosk served nobody, and what befell each device. */
final class Strips {
    private static final int WIDTH = 720;
    private static final int LEFT = 150;
    private static final int ROW = 20;
    private static final int BAR = 11;
    private static final Duration DAY = Duration.ofHours(24);
    /** So that a moment can be seen. */
    private static final double LEAST = 1.6;
    private final Markup m;
    private final Instant from;
    private final Instant to;

    private Strips(Markup m, Instant from, Instant to) {
        this.m = m;
        this.from = from;
        this.to = to;
    }

    /** One picture for each 24 hours, with a row for the kiosk and one for each device that anything befell. */
    static void draw(Markup m, Words words, Diary diary, List<Device> devices) {
        for (Instant from = diary.from(); from.isBefore(diary.until()); from = from.plus(DAY)) {
            Instant to = from.plus(DAY).isBefore(diary.until()) ? from.plus(DAY) : diary.until();
            var strips = new Strips(m, from, to);
            m.open("svg", "viewBox", "0 0 " + WIDTH + " " + ((devices.size() + 1) * ROW + 24), "role", "img",
                    "aria-label", "停用与故障时间 outages and accidents");
            strips.kiosk(diary, new Word("整机停用", "Out of service"), 0);
            for (int i = 0; i < devices.size(); i++)
                strips.device(diary, words.of("device." + devices.get(i).key), devices.get(i), i + 1);
            strips.hours(devices.size() + 1);
            m.close();
        }
    }

    /** One row only, for tables of many kiosk-days. */
    static void line(Markup m, Diary diary) {
        m.open("svg", "viewBox", "0 0 200 10", "class", "line", "role", "img", "aria-label", "停用 outages");
        m.empty("rect", "x", 0, "y", 1, "width", 200, "height", 8, "class", "track");
        double all = Duration.between(diary.from(), diary.until()).toMillis();
        for (Diary.Outage o : diary.outages())
            m.empty("rect", "x", Axis.n(Duration.between(diary.from(), o.from()).toMillis() / all * 200), "y", 1,
                    "width", Axis.n(Math.max(1, Duration.between(o.from(), o.to()).toMillis() / all * 200)), "height",
                    8, "fill", Patterns.OUT);
        m.close();
    }

    private void kiosk(Diary diary, Word name, int row) {
        track(name, row);
        for (Diary.Outage o : diary.outages())
            span(o.from(), o.to(), row, Patterns.OUT, Clock.minute(o.from()) + " " + o.code());
    }

    private void device(Diary diary, Word name, Device device, int row) {
        track(name, row);
        for (Diary.Befallen b : diary.accidents())
            if (Device.ofAccident(b.device()) == device)
                span(b.from(), b.to(), row, Patterns.FAULT, Clock.minute(b.from()) + " " + b.name());
        for (Diary.Outage o : diary.outages())
            if (Device.ofOutage(o.code()) == device)
                span(o.from(), o.to(), row, Patterns.OUT, Clock.minute(o.from()) + " " + o.code());
    }

    private void track(Word name, int row) {
        double y = row * ROW + 4;
        m.leaf("text", name.zh(), "x", 0, "y", Axis.n(y + 9.5), "class", "row");
        m.empty("rect", "x", LEFT, "y", Axis.n(y), "width", WIDTH - LEFT, "height", BAR, "class", "track");
    }

    private void span(Instant begins, Instant ends, int row, String filling, String title) {
        if (!begins.isBefore(to) || !ends.isAfter(from) && begins.isBefore(from))
            return;
        double x = Math.max(LEFT, at(begins));
        double wide = Math.max(LEAST, Math.min(WIDTH, at(ends)) - x);
        m.open("rect", "x", Axis.n(x), "y", Axis.n(row * ROW + 4), "width", Axis.n(wide), "height", BAR, "fill",
                filling, "class", "span").leaf("title", title).close();
    }

    private double at(Instant when) {
        return LEFT + (double) Duration.between(from, when).toMillis() / Duration.between(from, to).toMillis()
                * (WIDTH - LEFT);
    }

    private void hours(int rows) {
        long hours = Duration.between(from, to).toHours();
        long step = hours > 12 ? 2 : 1;
        for (long h = 0; h <= hours; h += step) {
            double x = at(from.plus(Duration.ofHours(h)));
            m.empty("line", "x1", Axis.n(x), "x2", Axis.n(x), "y1", 0, "y2", rows * ROW + 4, "class", "hour");
            m.leaf("text", Long.toString(h), "x", Axis.n(h == 0 ? x + 3 : h == hours ? x - 6 : x), "y",
                    rows * ROW + 17, "class", "tick");
        }
    }
}
