package org.kiosk24.sim.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.IdNumber;
import org.kiosk24.device.idcard.TextBlock;
import org.kiosk24.device.permit.Decoded;
import org.kiosk24.device.permit.Dg1;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.permit.PermitNumber;
import org.kiosk24.device.permit.PrintedLine;
import org.kiosk24.sim.idcard.CardImage;

class PersonasTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Iterable<Persona> all() {
        return Personas.load(TODAY).all();
    }

    @Test
    void there_are_twenty_six_and_the_first_is_zhang() {
        var all = Personas.load(TODAY).all();
        assertEquals(26, all.size());
        assertEquals("zhang", all.getFirst().id());
        var layouts = EnumSet.noneOf(IdCard.Layout.class);
        all.forEach(p -> layouts.add(p.card().layout()));
        assertEquals(EnumSet.allOf(IdCard.Layout.class), layouts);
    }

    @Test
    void no_two_share_an_id_a_number_or_a_permit() {
        Set<String> seen = new HashSet<>();
        for (Persona p : all()) {
            assertTrue(seen.add(p.id()) && seen.add(p.card().idNumber()), p.id());
            for (Permit permit : p.permits())
                assertTrue(seen.add(permit.number()), p.id());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_number_is_right_and_nobodys(Persona p) {
        IdCard card = p.card();
        boolean right = switch (card) {
            case IdCard.Resident r -> IdNumber.citizenValid(r.idNumber(), r.birth(), r.sex())
                    && r.idNumber().matches("[0-9]{4}99.*");
            case IdCard.HkMacaoTaiwan h -> IdNumber.residencePermitValid(h.idNumber(), h.birth(), h.sex());
            case IdCard.Foreigner2017 f -> IdNumber.foreigner2017Valid(f.idNumber(), f.birth());
            case IdCard.Foreigner2023 f -> IdNumber.foreigner2023Valid(f.idNumber(), f.birth());
        };
        assertTrue(right && card.numberValid());
        assertTrue(p.permits().stream().allMatch(permit -> PermitNumber.valid(permit.number())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_id_card_can_be_stored_on_a_card_and_read_back(Persona p) {
        var read = TextBlock.read(CardImage.of(p.card()).text(), p.card().wltPortrait());
        assertEquals(p.card(), assertInstanceOf(TextBlock.Reading.Card.class, read).card());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_permit_can_be_stored_on_a_chip_and_read_back(Persona p) {
        for (Permit permit : p.permits()) {
            var line = PrintedLine.of(permit.number(), permit.expiry(), permit.birth());
            var dg1 = new Dg1(line, permit.chineseName(), permit.surname(), permit.given(), permit.sex());
            assertEquals(Decoded.good(dg1), Dg1.decode(dg1.encoded()));
            assertTrue(p.card().name().startsWith(permit.chineseName()), "same name on both");
            assertEquals(p.card().birth(), permit.birth());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void days_are_in_order_and_move_with_the_calendar(Persona p) {
        assertTrue(p.card().validFrom().isAfter(p.card().birth()));
        p.card().validTo().ifPresent(to -> assertTrue(to.isAfter(p.card().validFrom())));
        Persona later = Personas.load(TODAY.plusYears(3)).find(p.id()).orElseThrow();
        assertEquals(p.card().validOn(TODAY), later.card().validOn(TODAY.plusYears(3)));
        p.unused().forEach(e -> assertTrue(e.permitNumber().equals(p.permits().getFirst().number())
                && !e.validTo().isBefore(TODAY)));
    }

    @Test
    void one_brings_the_permit_of_another() {
        var people = Personas.load(TODAY);
        var other = people.find("others-permit").orElseThrow();
        assertEquals(people.find("zhang").orElseThrow().carries(), other.carries());
        assertTrue(!other.permits().contains(other.carries().orElseThrow()));
    }
}
