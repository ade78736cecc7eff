package org.kiosk24.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Motion;
import org.kiosk24.app.diag.Part;
import org.kiosk24.app.diag.Reading;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ReadinessPdfTest {
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03Z");

    private static Finding finding(String check, Part part, Cause cause, Reading... readings) {
        return new Finding(check, part, part.name(), cause, cause == Cause.WELL ? "" : "receipt at /dev/ttyUSB3: EMPTY",
                List.of(readings));
    }

    private static List<Finding> findings(Cause receipt) {
        return new ArrayList<>(List.of(finding("idcard.sam", Part.IDCARD, Cause.WELL, new Reading("sam", "05.03", "")),
                finding("payment.status", Part.PAYMENT, Cause.WELL, new Reading("status", "00", "00")),
                finding("receipt.status", Part.RECEIPT, receipt, new Reading("paper", "none", "enough")),
                finding("clock.set", Part.CLOCK, Cause.CLOCK_UNSURE, new Reading("synchronised", "no", "yes"))));
    }

    private static Readiness readiness(List<Finding> findings, Trial.Verdict verdict) {
        return new Readiness(new Examination("WH0001", AT, findings),
                Arrays.stream(Motion.values()).map(m -> new Trial(m, verdict, "")).toList(), "模拟警务服务站", "0.1.0",
                "100217 (technician)");
    }

    private static byte[] pdf(Readiness readiness, Language language) throws Exception {
        return new ReadinessPdf(Words.of(language), KioskConfig.ZONE).pdf(readiness, PdfFont.of(language));
    }

    private static String text(byte[] pdf, int page) throws Exception {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(page).replaceAll("\\s", "");
    }

    private static String said(Language language, String key) {
        return Words.of(language).say(key).replaceAll("\\s", "");
    }

    @ParameterizedTest
    @EnumSource
    void a_fit_kiosk_s_report_is_one_that_ends_in_fit_for_service_in_type_that_travels_with_it(Language language)
            throws Exception {
        byte[] pdf = pdf(readiness(findings(Cause.WELL), Trial.Verdict.PASSED), language);
        int pages = new PdfReader(pdf).getNumberOfPages();
        String last = text(pdf, pages);
        assertTrue(last.contains(said(language, "diag.fit")), last);
        assertFalse(last.contains(said(language, "report.missing")), last);
        assertTrue(text(pdf, 1).contains("模拟警务服务站"), () -> "the place's own characters");
        assertTrue(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).contains("+NotoSansCJK"),
                "the used glyphs stand in the file");
        assertTrue(pdf.length < 600_000, () -> "bytes: " + pdf.length);
        assertEquals(595, new PdfReader(pdf).getPageSize(1).getWidth(), 0.5, "A4");
    }

    @Test
    void what_is_missing_is_told_to_the_last_motion() throws Exception {
        byte[] pdf = pdf(readiness(findings(Cause.PAPER_END), Trial.Verdict.NOT_TRIED), Language.CHINESE);
        String end = text(pdf, new PdfReader(pdf).getNumberOfPages());
        assertTrue(end.contains(said(Language.CHINESE, "report.missing")), end);
        assertTrue(end.contains(said(Language.CHINESE, "cause.PAPER_END")), end);
        for (Motion motion : Motion.values())
            assertTrue(end.contains(Words.of(Language.CHINESE).say(motion.words()).replaceAll("\\s", "")),
                    () -> motion + " in " + end);
        assertFalse(end.contains(said(Language.CHINESE, "diag.fit")), end);
    }

    @Test
    void many_findings_go_over_several_pages_and_each_page_says_which_of_how_many() throws Exception {
        List<Finding> many = findings(Cause.WELL);
        for (int i = 0; i < 60; i++)
            many.add(finding("receipt.status", Part.RECEIPT, Cause.PAPER_LOW, new Reading("paper", "low", "enough")));
        byte[] pdf = pdf(readiness(many, Trial.Verdict.PASSED), Language.ENGLISH);
        int pages = new PdfReader(pdf).getNumberOfPages();
        assertTrue(pages > 3);
        for (int page = 1; page <= pages; page++)
            assertTrue(text(pdf, page).contains("page" + page + "of" + pages), text(pdf, page));
    }
}
