package org.kiosk24.sim.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.IdCard.Sex;
import org.kiosk24.device.idcard.IdNumber;
import org.kiosk24.device.permit.PermitNumber;
import org.kiosk24.sim.people.Newcomer.Entitlement;

class NewcomerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BIRTH = LocalDate.of(1993, 5, 21);

    @ParameterizedTest
    @EnumSource
    void whoever_is_made_up_has_numbers_that_check_and_that_nobody_has(Entitlement entitlement) {
        var known = new HashSet<String>();
        Personas.load(TODAY).all().forEach(p -> {
            known.add(p.card().idNumber());
            p.permits().forEach(permit -> known.add(permit.number()));
        });
        for (int which = 1; which <= 45; which++)
            for (Sex sex : new Sex[]{Sex.MALE, Sex.FEMALE}) {
                Persona person = new Newcomer("林小满", BIRTH, sex, entitlement).persona(which, TODAY);
                String number = person.card().idNumber();
                assertTrue(IdNumber.citizenValid(number, BIRTH, sex), number);
                assertEquals("99", number.substring(4, 6), "a region that was never allocated");
                assertTrue(!known.contains(number) && person.permits().stream()
                        .allMatch(p -> PermitNumber.valid(p.number()) && !known.contains(p.number())), number);
                assertTrue(assertInstanceOf(IdCard.Resident.class, person.card()).numberValid());
            }
    }

    @Test
    void what_somebody_is_entitled_to_is_on_file() {
        assertEquals("4403", made(Entitlement.SHENZHEN).standing().hukou());
        assertTrue(made(Entitlement.NO_PERMIT).carries().isEmpty());
        assertTrue(made(Entitlement.PERMIT_EXPIRED).permits().getFirst().expiry().isBefore(TODAY));
        assertEquals(21, made(Entitlement.APPLIED_RECENTLY).standing().daysSinceApplication().orElseThrow());
        assertTrue(made(Entitlement.CONTROL).standing().marks().contains(Standing.Mark.CONTROL));
    }

    private static Persona made(Entitlement entitlement) {
        return new Newcomer("欧阳·买买提", BIRTH, Sex.FEMALE, entitlement).persona(1, TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "林", "Lin", "林 小满", "林小满<b>", "一二三四五六七八九十一二三四五六"})
    void a_name_that_no_card_can_hold_is_refused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Newcomer(name, BIRTH, Sex.MALE, Entitlement.WUHAN));
    }

    @Test
    void nobody_is_born_tomorrow_or_before_1900_and_two_are_never_the_same() {
        assertThrows(IllegalArgumentException.class,
                () -> new Newcomer("林小满", LocalDate.of(1899, 12, 31), Sex.MALE, Entitlement.WUHAN));
        var tomorrow = new Newcomer("林小满", TODAY.plusDays(1), Sex.MALE, Entitlement.WUHAN);
        assertThrows(IllegalArgumentException.class, () -> tomorrow.persona(1, TODAY));
        Personas all = Personas.load(TODAY);
        all.add(made(Entitlement.WUHAN));
        assertThrows(IllegalArgumentException.class, () -> all.add(made(Entitlement.WUHAN)));
        assertEquals("newcomer-1", all.all().getLast().id());
    }
}
