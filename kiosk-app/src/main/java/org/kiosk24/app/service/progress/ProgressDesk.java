package org.kiosk24.app.service.progress;

import java.time.LocalDate;
import java.util.List;
import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Result;

/** Where applications of any matter stand. Questions only: a call without an answer may be made again. */
public interface ProgressDesk {
    /** A person's applications, newest first; none when there are none. */
    Result<List<Pending>> of(Identity identity);

    /** The one of this acceptance number, of {@value #DIGITS} digits; none when there is none. */
    Result<List<Pending>> numbered(String number);

    /** Of every acceptance number. */
    int DIGITS = 12;

    /**
     * An application.
     *
     * @param number by which it was accepted
     * @param office that has it now
     * @param next what happens next, and what the person has to do, if anything
     * @param due by when the law wants it decided
     * @param daysLeft working days until then; negative when it is overdue
     */
    record Pending(String number, Text.Given matter, Stage stage, Text.Given office, Text.Given next,
            LocalDate accepted, LocalDate due, int daysLeft) {
        boolean overdue() {
            return daysLeft < 0 && stage.compareTo(Stage.DECIDED) < 0;
        }
    }

    /** In the order they are gone through; {@code REFUSED} is the other end. */
    enum Stage {
        ACCEPTED, EXAMINED, DECIDED, MADE, READY, REFUSED
    }
}
