package org.kiosk24.sim.day;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.sim.accident.Accidents;

/** The people of a day are recognised by the camera and by officers. */
class WayToBeRecognisedTest {
    @Test
    void among_the_people_of_a_day_some_would_rather_have_the_officer_and_some_mistype_the_code() {
        var screens = new ArrayList<String>();
        try (var folder = new DayFolder()) {
            DayResult result = new Day(new DayPlan(7, 14, Accidents.of("none")), folder.path(),
                    Witness.ofEvents(screens::add)).run(() -> false);
            assertTrue(result.well(), () -> result.violations().toString());
        }
        long faces = screens.stream().filter(s -> s.contains("Choose[code=face]")).count();
        long officers = screens.stream().filter(s -> s.contains("Choose[code=officer]")).count();
        List<String> codes = screens.stream().filter(s -> s.contains("Sheet[name=officer-code")).toList();
        long chosen = codes.stream().filter(s -> s.contains("label=recognise.otherway") && s.contains(", 3]")).count();
        long again = codes.stream().filter(s -> s.contains(", 2]")).count();
        String told = "face " + faces + ", officer " + officers + ", of them with a choice " + chosen + ", again "
                + again;
        assertTrue(faces > 20 && chosen >= 5 && officers > chosen && again >= 3 && again < officers, told);
    }
}
