package org.kiosk24.app.report;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Reading;
import org.kiosk24.app.diag.State;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.words.Words;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** A report on A4: all that was looked at and tried, what to do about it, and at the end whether the kiosk is fit. */
final class ReadinessPdf {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
    private static final Color WELL = new Color(0x1B6E3C);
    private static final Color LESS = new Color(0x8A5A00);
    private static final Color ILL = new Color(0xA31515);
    private static final float SIDE = 54;
    private static final float BOTTOM = 62;
    private final Words words;
    private final ZoneId zone;

    ReadinessPdf(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** The file's bytes, not signed yet. Laid out twice: the first time to learn how many pages there are. */
    byte[] pdf(Readiness readiness, BaseFont type) {
        return laidOut(readiness, type, laidOut(readiness, type, 0).pages()).bytes();
    }

    private record LaidOut(byte[] bytes, int pages) {}

    private LaidOut laidOut(Readiness readiness, BaseFont type, int pages) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, SIDE, SIDE, SIDE, BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        var page = new PdfPage(type, title(readiness) + "   " + when(readiness),
                number -> words.say("report.page", number, pages));
        writer.setPageEvent(page);
        document.addTitle(title(readiness));
        document.addCreator("Kiosk24 " + readiness.software());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(switch (words.language()) {
            case CHINESE -> "zh-Hans";
            case TRADITIONAL -> "zh-Hant";
            case ENGLISH -> "en";
        }));
        document.open();
        document.add(page.title(title(readiness)));
        document.add(page.line(readiness.place()));
        document.add(page.line(words.say("report.when", when(readiness), readiness.by())));
        document.add(page.line(words.say("report.software", readiness.software())));
        document.add(page.heading(words.say("report.checks")));
        document.add(checks(readiness, page));
        if (!readiness.trials().isEmpty()) {
            document.add(page.heading(words.say("report.selftest")));
            document.add(trials(readiness, page));
        }
        if (!readiness.examination().toFix().isEmpty()) {
            document.add(page.heading(words.say("report.todo")));
            document.add(todo(readiness, page));
        }
        document.add(verdict(readiness, page));
        int count = writer.getPageNumber();
        document.close();
        return new LaidOut(bytes.toByteArray(), count);
    }

    private String title(Readiness readiness) {
        return words.say("report.title", readiness.examination().kioskId());
    }

    private String when(Readiness readiness) {
        return WHEN.format(readiness.examination().at().atZone(zone));
    }

    private PdfPTable checks(Readiness readiness, PdfPage page) {
        PdfPTable table = PdfPage.table(34, 16, 50);
        for (String head : List.of("report.part", "report.state", "report.measured"))
            table.addCell(page.head(words.say(head)));
        table.setHeaderRows(1);
        for (Finding finding : readiness.examination().findings()) {
            table.addCell(page.cell(page.body(words.say("part", finding.part()), PdfPage.INK),
                    new Phrase(page.small(words.sayOr("check." + finding.check(), finding.check())))));
            table.addCell(page.cell(page.strong(sign(finding.state()) + " " + words.say("state", finding.state()),
                    color(finding.state()))));
            table.addCell(page.cell(finding.readings().stream().map(r -> reading(r, page)).toArray(Phrase[]::new)));
        }
        return table;
    }

    private Phrase reading(Reading reading, PdfPage page) {
        Phrase line = page.body(words.sayOr("reading." + reading.name(), reading.name()) + "  " + reading.value(),
                PdfPage.INK);
        if (!reading.expected().isEmpty())
            line.add(page.small("   " + words.say("report.expected", reading.expected())));
        return line;
    }

    private PdfPTable trials(Readiness readiness, PdfPage page) {
        PdfPTable table = PdfPage.table(34, 16, 50);
        for (Trial trial : readiness.trials()) {
            Color color = switch (trial.verdict()) {
                case PASSED, NOT_FITTED -> WELL;
                case SKIPPED, NOT_TRIED -> LESS;
                case FAILED -> ILL;
            };
            table.addCell(page.cell(page.body(words.say(trial.motion().words()), PdfPage.INK)));
            table.addCell(page.cell(page.strong(words.say("verdict", trial.verdict()), color)));
            table.addCell(page.cell(new Phrase(page.small(trial.seen()))));
        }
        return table;
    }

    private PdfPTable todo(Readiness readiness, PdfPage page) {
        PdfPTable table = PdfPage.table(5, 95);
        int number = 1;
        for (Finding finding : readiness.examination().toFix()) {
            Phrase what = page.both(words.say("part", finding.part()), color(finding.state()),
                    words.say(finding.cause().words()));
            var lines = new ArrayList<>(List.of(what, page.body(words.say(finding.cause().fix()), PdfPage.INK)));
            if (!finding.seen().isEmpty())
                lines.add(new Phrase(page.small(words.say("diag.seen", finding.seen()))));
            table.addCell(page.cell(page.body(number++ + ".", PdfPage.INK)));
            table.addCell(page.cell(lines.toArray(Phrase[]::new)));
        }
        return table;
    }

    /** One box that is not torn apart: fit, or everything that is missing; below it, how to check the signature. */
    private PdfPTable verdict(Readiness readiness, PdfPage page) {
        Color color = readiness.fit() ? WELL : ILL;
        PdfPTable table = PdfPage.table(1);
        table.setSpacingBefore(20);
        table.setKeepTogether(true);
        var cell = new PdfPCell();
        cell.addElement(page.verdict(words.say(readiness.fit() ? "diag.fit" : "report.missing"), color));
        for (Finding finding : readiness.notServing())
            cell.addElement(missing(words.say("part", finding.part()), words.say(finding.cause().words()), page));
        for (Trial trial : readiness.openTrials())
            cell.addElement(missing(words.say(trial.motion().words()), words.say("verdict", trial.verdict()), page));
        cell.setBorder(PdfPCell.BOX);
        cell.setBorderWidth(1.6f);
        cell.setBorderColor(color);
        cell.setPadding(12);
        cell.setPaddingTop(4);
        table.addCell(cell);
        var sealed = new PdfPCell(new Phrase(page.small(words.say("report.sealed"))));
        sealed.setBorder(PdfPCell.NO_BORDER);
        sealed.setPaddingTop(8);
        table.addCell(sealed);
        return table;
    }

    private static Paragraph missing(String what, String why, PdfPage page) {
        var paragraph = new Paragraph(page.both("– " + what, PdfPage.INK, why));
        paragraph.setLeading(16);
        return paragraph;
    }

    /** A shape for each state, for who sees no colours and for copies. */
    private static String sign(State state) {
        return switch (state) {
            case READY -> "●";
            case BUSY -> "○";
            case REDUCED -> "▲";
            case DOWN -> "■";
            case TAMPERED -> "◆";
        };
    }

    private static Color color(State state) {
        return switch (state) {
            case READY -> WELL;
            case BUSY, REDUCED -> LESS;
            case DOWN, TAMPERED -> ILL;
        };
    }
}
