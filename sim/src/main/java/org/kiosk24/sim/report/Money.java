package org.kiosk24.sim.report;

/** Fen as people write them. */
final class Money {
    private Money() {}

    /** {@code ￥1,234.50}; with a sign before it when negative. */
    static String yuan(long fen) {
        long all = Math.abs(fen);
        String whole = Long.toString(all / 100).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return (fen < 0 ? "−" : "") + "￥" + whole + (all % 100 < 10 ? ".0" : ".") + all % 100;
    }
}
