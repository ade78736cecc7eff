package org.kiosk24.sim.accident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BureauHoursTest {
    private static Set<Integer> hoursOf(String accident) {
        var random = new SplittableRandom(5);
        var hours = new TreeSet<Integer>();
        for (int hour = 0; hour < 24; hour++)
            for (int i = 0; i < 400; i++)
                if (Accidents.of("storm").draw(random, hour).stream().anyMatch(a -> a.name().equals(accident)))
                    hours.add(hour);
        return hours;
    }

    @Test
    void maintenance_is_by_night_and_overload_in_the_morning() {
        assertEquals(Set.of(1, 2, 3, 4), hoursOf("bureau.planned-maintenance"));
        assertEquals(Set.of(8, 9), hoursOf("bureau.morning-overload"));
        assertEquals(Set.of(8, 9), hoursOf("bureau.morning-duplicates"));
    }

    @Test
    void everything_else_comes_at_any_hour() {
        for (Accident accident : Accidents.all())
            if (BureauHours.all().stream().noneMatch(b -> b.name().equals(accident.name())))
                for (int hour = 0; hour < 24; hour++)
                    assertTrue(accident.rates().at(hour), accident.name());
        assertEquals(List.of(), Accidents.of("none").draw(new SplittableRandom(1), 3));
    }
}
