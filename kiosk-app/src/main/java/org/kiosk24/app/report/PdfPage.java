package org.kiosk24.app.report;

import java.awt.Color;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** How a report looks on paper, in points of 1/72 inch. At the foot of each page stands what it is and which of how many. */
final class PdfPage extends PdfPageEventHelper {
    static final Color INK = new Color(0x14202B);
    static final Color GREY = new Color(0x4A5B6B);
    static final Color RULE = new Color(0xC5CED6);
    private static final float BODY = 9.5f;
    private static final float SMALL = 8f;
    private final BaseFont type;
    private final String foot;
    private final java.util.function.IntFunction<String> number;

    /** @param number the words for the page of this number */
    PdfPage(BaseFont type, String foot, java.util.function.IntFunction<String> number) {
        this.type = type;
        this.foot = foot;
        this.number = number;
    }

    private Font font(float size, int style, Color color) {
        return new Font(type, size, style, color);
    }

    Paragraph title(String text) {
        var title = new Paragraph(28, text, font(20, Font.BOLD, INK));
        title.setSpacingAfter(6);
        return title;
    }

    Paragraph heading(String text) {
        var heading = new Paragraph(16, text, font(11.5f, Font.BOLD, INK));
        heading.setSpacingBefore(16);
        heading.setSpacingAfter(6);
        heading.setKeepTogether(true);
        return heading;
    }

    Paragraph line(String text) {
        return new Paragraph(15, text, font(BODY, Font.NORMAL, GREY));
    }

    Phrase body(String text, Color color) {
        return new Phrase(14, text, font(BODY, Font.NORMAL, color));
    }

    Phrase strong(String text, Color color) {
        return new Phrase(14, text, font(BODY, Font.BOLD, color));
    }

    /** A name in its colour, and what is said of it. */
    Phrase both(String name, Color color, String said) {
        var line = new Phrase();
        line.add(new Chunk(name + "  ", font(BODY, Font.BOLD, color)));
        line.add(new Chunk(said, font(BODY, Font.NORMAL, INK)));
        return line;
    }

    Chunk small(String text) {
        return new Chunk(text, font(SMALL, Font.NORMAL, GREY));
    }

    Paragraph verdict(String text, Color color) {
        return new Paragraph(22, text, font(15, Font.BOLD, color));
    }

    /** Full width; rows are not torn apart. */
    static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSplitRows(true);
        table.setSplitLate(true);
        return table;
    }

    PdfPCell head(String text) {
        PdfPCell cell = cell(strong(text, GREY));
        cell.setBorderWidthBottom(1.2f);
        cell.setBorderColorBottom(GREY);
        return cell;
    }

    PdfPCell cell(Phrase... lines) {
        var cell = new PdfPCell();
        for (Phrase line : lines) {
            var paragraph = new Paragraph(line);
            paragraph.setLeading(14);
            cell.addElement(paragraph);
        }
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidthBottom(0.5f);
        cell.setBorderColorBottom(RULE);
        cell.setPadding(3);
        cell.setPaddingBottom(7);
        return cell;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document page) {
        Font small = font(SMALL, Font.NORMAL, GREY);
        float below = page.bottom() - 22;
        var paper = writer.getDirectContent();
        paper.saveState();
        paper.setColorStroke(RULE);
        paper.setLineWidth(0.5f);
        paper.moveTo(page.left(), below + 13);
        paper.lineTo(page.right(), below + 13);
        paper.stroke();
        paper.restoreState();
        ColumnText.showTextAligned(paper, Element.ALIGN_LEFT, new Phrase(foot, small), page.left(), below, 0);
        ColumnText.showTextAligned(paper, Element.ALIGN_RIGHT, new Phrase(number.apply(writer.getPageNumber()), small),
                page.right(), below, 0);
    }
}
