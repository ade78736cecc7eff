package org.kiosk24.app.endofday;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.ActHappened;

/**
 * An end of day as a page to be printed and kept, and the same for machines. Two same closings give the same bytes.
 */
public final class EndOfDayPage {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
    private static final String STYLE = """
            body{font:15px/1.5 "Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#14202b;max-width:190mm;margin:12mm auto}
            h1{font-size:24px;margin:0}p{margin:2px 0}table{border-collapse:collapse;width:100%;margin:14px 0}
            th,td{border-bottom:1px solid #c5ced6;padding:5px 8px;text-align:left;vertical-align:top}
            td.n,th.n{text-align:right}.verdict{font-size:20px;font-weight:700;border:2px solid;padding:10px 14px;margin:18px 0}
            .seen{color:#4a5b6b;font-size:13px}@media print{body{margin:0}}
            """;
    private final Words words;
    private final ZoneId zone;

    public EndOfDayPage(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /**
     * @param attempts all of the closing, see {@link EndOfDay#attempts}
     * @param place where the kiosk stands
     * @param software version of this program
     */
    public String html(String kioskId, String place, String software, Closing closing, List<Attempt> attempts) {
        String title = words.say("endofday.title", closing.number(), kioskId);
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>
                <h1>%s</h1>
                <p>%s</p><p>%s</p><p>%s</p>
                %s%s%s<p class="verdict">%s</p>
                </body></html>
                """.formatted(words.language().tag(), escaped(title), STYLE, escaped(title), escaped(place),
                escaped(words.say("report.when", WHEN.format(closing.at().atZone(zone)), closing.by())),
                escaped(words.say("report.software", software)), sums(closing, attempts), differences(closing),
                payments(attempts), escaped(verdict(closing)));
    }

    /** How it came out, in one sentence. */
    public String verdict(Closing closing) {
        if (closing.compared().isEmpty())
            return words.say(closing.happened().equals(Optional.of(ActHappened.NO))
                    ? "endofday.notclosed"
                    : "endofday.unknown", closing.fault());
        return closing.agrees()
                ? words.say("endofday.agrees")
                : words.say("endofday.differs", closing.compared().get().differences().size());
    }

    private String sums(Closing closing, List<Attempt> attempts) {
        String terminal = closing.totals().map(t -> line(words.say("endofday.terminal"), t.count(), t.fen())
                + "<tr><td class=\"seen\" colspan=\"3\">" + escaped(words.say("endofday.receipts", t.firstReceipt(),
                        t.lastReceipt()))
                + "</td></tr>").orElse("");
        return "<table><thead><tr><th></th><th class=\"n\">%s</th><th class=\"n\">%s</th></tr></thead><tbody>%s%s%s</tbody></table>"
                .formatted(escaped(words.say("endofday.count")), escaped(words.say("endofday.sum")), terminal,
                        journal(words.say("endofday.journal.CARD"), attempts, Method.CARD),
                        journal(words.say("endofday.journal.QR"), attempts, Method.QR));
    }

    private static String journal(String name, List<Attempt> attempts, Method method) {
        List<Attempt> kept = attempts.stream()
                .filter(a -> a.method() == method && a.state() == Attempt.State.KEPT).toList();
        return line(name, kept.size(), kept.stream().mapToInt(Attempt::fen).sum());
    }

    private static String line(String name, int count, int fen) {
        return "<tr><td>%s</td><td class=\"n\">%d</td><td class=\"n\">%s</td></tr>".formatted(escaped(name), count,
                Words.yuan(fen));
    }

    private String differences(Closing closing) {
        List<Difference> all = closing.compared().map(Closing.Comparison::differences).orElse(List.of());
        return all.isEmpty()
                ? ""
                : all.stream().map(d -> "<li>%s<br><span class=\"seen\">%s</span></li>".formatted(escaped(told(d)),
                        escaped(d.detail()))).collect(Collectors.joining("\n", "<ol>\n", "\n</ol>\n"));
    }

    /** A difference in words. */
    public String told(Difference d) {
        return words.say("endofday.difference." + d.kind(), d.order().isEmpty() ? "-" : d.order(),
                Words.yuan(d.journalFen()), Words.yuan(d.otherFen()));
    }

    private String payments(List<Attempt> attempts) {
        return attempts.stream().filter(a -> a.state() != Attempt.State.NOT_CHARGED)
                .map(a -> "<tr><td>%s</td><td>%s %s</td><td>%s</td><td class=\"n\">%s</td></tr>".formatted(
                        escaped(a.order()), a.method(), escaped(a.receipt()),
                        escaped(words.say("endofday.state." + a.state())), Words.yuan(a.fen())))
                .collect(Collectors.joining("\n", "<table>\n", "\n</table>\n"));
    }

    /** The same for machines: no prose. */
    public static Map<String, Object> facts(String kioskId, Closing closing, List<Attempt> attempts) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kiosk", kioskId);
        facts.put("number", closing.number());
        facts.put("at", closing.at().toString());
        facts.put("by", closing.by());
        facts.put("closed", closing.happened().map(Enum::name).orElse("UNKNOWN"));
        facts.put("fault", closing.fault());
        facts.put("agrees", closing.agrees());
        closing.totals().ifPresent(t -> {
            facts.put("terminalCount", t.count());
            facts.put("terminalFen", t.fen());
            facts.put("firstReceipt", t.firstReceipt());
            facts.put("lastReceipt", t.lastReceipt());
        });
        facts.put("payments", attempts.stream().map(EndOfDayPage::facts).toList());
        facts.put("differences", closing.compared().map(Closing.Comparison::differences).orElse(List.of()).stream()
                .map(EndOfDayPage::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(Attempt a) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("order", a.order());
        facts.put("attempt", a.id());
        facts.put("method", a.method().name());
        facts.put("fen", a.fen());
        facts.put("state", a.state().name());
        facts.put("receipt", a.receipt());
        return facts;
    }

    private static Map<String, Object> facts(Difference d) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", d.kind().name());
        facts.put("order", d.order());
        facts.put("journalFen", d.journalFen());
        facts.put("otherFen", d.otherFen());
        facts.put("detail", d.detail());
        return facts;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
