package org.kiosk24.app.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.words.Words;

/**
 * An examination as a page to be printed and kept: what was looked at, by whom, with what result; it ends in "fit for
 * service" or in what is missing. One file without any other; two same examinations give the same bytes.
 */
public final class ReadinessReport {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
    private static final String STYLE = """
            body{font:15px/1.5 "Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#14202b;max-width:190mm;margin:12mm auto}
            h1{font-size:24px;margin:0}p{margin:2px 0}table{border-collapse:collapse;width:100%;margin:14px 0}
            th,td{border-bottom:1px solid #c5ced6;padding:5px 8px;text-align:left;vertical-align:top}
            th{font-weight:600}.verdict{font-size:20px;font-weight:700;border:2px solid;padding:10px 14px;margin:18px 0}
            .seen{color:#4a5b6b;font-size:13px}@media print{body{margin:0}}
            """;
    private final Words words;
    private final ZoneId zone;

    public ReadinessReport(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    public String html(Readiness readiness) {
        Examination examination = readiness.examination();
        List<Trial> trials = readiness.trials();
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>
                <h1>%s</h1>
                <p>%s</p><p>%s</p><p>%s</p>
                <table><thead><tr><th>%s</th><th>%s</th><th>%s</th></tr></thead><tbody>
                %s
                </tbody></table>
                %s%s
                <p class="verdict">%s</p>
                </body></html>
                """.formatted(words.language().tag(), escaped(title(examination)), STYLE, escaped(title(examination)),
                escaped(readiness.place()),
                escaped(words.say("report.when", WHEN.format(examination.at().atZone(zone)), readiness.by())),
                escaped(words.say("report.software", readiness.software())), escaped(words.say("report.part")),
                escaped(words.say("report.state")), escaped(words.say("report.measured")), rows(examination),
                motions(trials), toFix(examination.toFix()) + missing(readiness.openTrials()),
                escaped(words.say(readiness.fit() ? "diag.fit" : "diag.unfit")));
    }

    private String motions(List<Trial> trials) {
        if (trials.isEmpty())
            return "";
        String rows = trials.stream()
                .map(t -> "<tr><td>%s</td><td>%s</td><td class=\"seen\">%s</td></tr>".formatted(
                        escaped(words.say(t.motion().words())), escaped(words.say("verdict", t.verdict())),
                        escaped(t.seen())))
                .collect(Collectors.joining("\n"));
        return "<table><thead><tr><th>%s</th><th>%s</th><th></th></tr></thead><tbody>\n%s\n</tbody></table>\n"
                .formatted(
                        escaped(words.say("report.selftest")), escaped(words.say("report.result")), rows);
    }

    private String missing(List<Trial> open) {
        return open.isEmpty()
                ? ""
                : open.stream().map(t -> "<li><b>%s</b> %s</li>".formatted(escaped(words.say(t.motion().words())),
                        escaped(words.say("verdict", t.verdict())))).collect(Collectors.joining("\n", "\n<ul>\n",
                                "\n</ul>"));
    }

    private String title(Examination examination) {
        return words.say("report.title", examination.kioskId());
    }

    private String rows(Examination examination) {
        return examination.findings().stream()
                .map(f -> "<tr><td>%s<br><span class=\"seen\">%s</span></td><td>%s</td><td>%s</td></tr>".formatted(
                        escaped(words.say("part", f.part())), escaped(f.check()),
                        escaped(words.say("state", f.state())), readings(f)))
                .collect(Collectors.joining("\n"));
    }

    private String readings(Finding finding) {
        return finding.readings().stream().map(r -> escaped(r.name() + " " + r.value()) + (r.expected().isEmpty()
                ? ""
                : " <span class=\"seen\">(" + escaped(words.say("report.expected", r.expected())) + ")</span>"))
                .collect(Collectors.joining("<br>"));
    }

    private String toFix(List<Finding> findings) {
        if (findings.isEmpty())
            return "";
        return findings.stream().map(f -> "<li><b>%s</b> %s<br>%s<br><span class=\"seen\">%s</span></li>".formatted(
                escaped(words.say("part", f.part())), escaped(words.say(f.cause().words())),
                escaped(words.say(f.cause().fix())), escaped(f.seen()))).collect(Collectors.joining("\n", "<ol>\n",
                        "\n</ol>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
