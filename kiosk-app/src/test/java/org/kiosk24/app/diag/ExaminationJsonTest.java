package org.kiosk24.app.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;

class ExaminationJsonTest {
    private static final Examination EXAMINATION = new Examination("WH0001", Instant.parse("2026-11-23T01:02:03Z"),
            List.of(new Finding("receipt.status", Part.RECEIPT, "receipt", Cause.PAPER_LOW, "low",
                    List.of(new Reading("paper", "nearly used up", "enough"))),
                    new Finding("idcard.sam", Part.IDCARD, "idcard", Cause.SILENT, "no answer", List.of()),
                    new Finding("box.disk", Part.BOX, "/data", Cause.WELL, "", List.of())));

    private static String line() {
        return ExaminationJson.line(ExaminationJson.facts(EXAMINATION, Words.of(Language.ENGLISH)));
    }

    @Test
    void what_is_written_is_read_again() {
        assertEquals(Optional.of(EXAMINATION),
                ExaminationJson.object(line()).flatMap(ExaminationJson::examination));
    }

    @Test
    void the_worst_comes_first_in_what_is_to_be_done_and_decides_whether_it_is_fit() {
        assertFalse(EXAMINATION.fit());
        assertEquals(State.DOWN, EXAMINATION.worst());
        assertEquals(List.of(Cause.SILENT, Cause.PAPER_LOW),
                EXAMINATION.toFix().stream().map(Finding::cause).toList());
        var reduced = new Examination("X", Instant.EPOCH, List.of(EXAMINATION.findings().getFirst()));
        assertTrue(reduced.fit());
    }

    @Test
    void every_truncation_and_every_changed_byte_is_read_or_refused_and_never_thrown() {
        String line = line();
        for (int end = 0; end < line.length(); end++)
            assertEquals(Optional.empty(), read(line.substring(0, end)), "cut at " + end);
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            var changed = new StringBuilder(line);
            for (int n = 0; n <= random.nextInt(4); n++)
                changed.setCharAt(random.nextInt(line.length()), (char) (32 + random.nextInt(95)));
            read(changed.toString());
        }
    }

    private static Optional<Examination> read(String text) {
        return ExaminationJson.object(text).flatMap(ExaminationJson::examination);
    }
}
