package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.sim.bureau.IdentityLedger;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.Manner.Turn;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.world.VirtualVisit;

/** Who must be recognised, by what, before what, and what becomes of those who cannot be. */
class RecognitionTest {
    private static final Wish FIRST = Served.wish("no-permit", "application", "FIRST_PERMIT");
    private static final Wish ELDER = Served.wish("elder", "permit", "");
    /** Kinds of the journal's rows, as they were when the last screen was shown. */
    private final List<String> journal = new ArrayList<>();

    private void watch(VirtualVisit visit, View view) {
        journal.clear();
        visit.kiosk().journal().rows().forEach(row -> journal.add(row.kind()));
    }

    private Served served(Wish wish, Manner manner, String... faults) {
        return Served.of(wish, manner, (visit, view) -> {
            for (String fault : faults)
                visit.world().identity.fault(fault);
            watch(visit, view);
        });
    }

    private static Manner choosing(String way) {
        return (screen, times, me) -> {
            if (!(screen instanceof Screen.Sheet s) || !s.name().equals("recognise") || !open(s, way))
                return Turn.AS_ASKED;
            me.press(new Touch.Choose(way));
            return Turn.DONE;
        };
    }

    private static List<Block.Choice> ways(Screen.Sheet sheet) {
        return sheet.blocks().stream().filter(Block.Choices.class::isInstance)
                .flatMap(b -> ((Block.Choices) b).choices().stream()).toList();
    }

    private static boolean open(Screen.Sheet sheet, String way) {
        return ways(sheet).stream().anyMatch(c -> c.code().equals(way) && c.open());
    }

    private static Screen.Sheet recognise(Served served) {
        return Told.sheets(served.seen()).stream().filter(s -> s.name().equals("recognise")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void who_applies_with_the_id_card_alone_has_the_officer_and_is_told_why_not_the_face(Language language) {
        Served served = Served.in(language, FIRST);
        Screen.Sheet asked = recognise(served);
        assertEquals(List.of("face", "officer"), ways(asked).stream().map(Block.Choice::code).toList());
        assertFalse(open(asked, "face"));
        assertTrue(Told.in(language, asked).contains(Words.of(language).say("recognise.noportrait")));
        assertFalse(asked.permitInside());
        assertEquals("application-accepted", served.lastSheet().name());
    }

    @Test
    void nothing_that_a_register_knows_is_shown_or_signed_before_who_signs_is_recognised() {
        Served served = served(FIRST, Manner.DILIGENT);
        List<String> names = served.names();
        assertTrue(names.indexOf("officer-waiting") < names.indexOf("application-review"), names::toString);
        assertTrue(journal.contains("Recognised") && journal.indexOf("Recognised") < journal.indexOf("Submitting"),
                journal::toString);
        assertEquals(1, served.ledger().filings().size());
    }

    @ParameterizedTest
    @CsvSource({"CHINESE,没有登记您的手机,不需要手机,预约", "TRADITIONAL,沒有登記您的手機,不需要手機,預約",
            "ENGLISH,No phone of yours is registered,No phone is needed,Book a counter"})
    void who_has_no_registered_phone_is_told_where_to_go_instead(Language language, String why, String how,
            String book) {
        Served served = Served.of(FIRST, (screen, times, me) -> {
            if (screen instanceof Screen.Welcome)
                me.press(new Touch.Speak(language));
            return Turn.AS_ASKED;
        }, (visit, view) -> visit.world().identity.fault("no-phone"));
        Screen.Sheet last = served.lastSheet();
        assertEquals("recognise-missing", last.name());
        String told = Told.in(language, last);
        for (String each : List.of(why, how, book))
            assertTrue(told.contains(each), told);
        assertTrue(last.buttons().contains(Screen.Button.print()));
        assertFalse(served.names().contains("application-review"));
        assertEquals(List.of(), served.ledger().filings());
        assertEquals(List.of(Ending.NOT_ISSUED), served.orders().stream().map(o -> o.ending().orElseThrow()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "answer-lost", "error-500", "garbage-json", "wrong-shape", "refuse-everything",
            "slow", "officer-refuses", "officers-busy", "no-officer", "sms-lost"})
    void whatever_goes_wrong_with_the_officer_nothing_is_shown_and_nothing_handed_in(String fault) {
        Served served = served(FIRST, Manner.DILIGENT, fault);
        assertTrue(served.lastWord().isPresent(), () -> "no last word after " + served.seen());
        assertFalse(served.names().contains("application-review"), served.names()::toString);
        assertFalse(journal.contains("Recognised"));
        assertEquals(List.of(), served.ledger().filings());
    }

    @Test
    void a_wrong_code_and_then_the_right_one_is_good_enough() {
        boolean[] slipped = {false};
        Served served = served(FIRST, (screen, times, me) -> {
            if (slipped[0] || !(screen instanceof Screen.Sheet s) || !s.name().equals("officer-code"))
                return Turn.AS_ASKED;
            slipped[0] = true;
            String right = me.hands().code(me.wish().persona(), s.name()).orElseThrow();
            me.press(new Touch.Enter(right.equals("111111") ? "222222" : "111111"));
            return Turn.DONE;
        });
        assertEquals("application-accepted", served.lastSheet().name());
        assertEquals(2, served.names().stream().filter("officer-code"::equals).count());
    }

    @Test
    void who_turns_back_from_the_only_way_may_still_go_it() {
        boolean[] turned = {false};
        Served served = served(FIRST, (screen, times, me) -> {
            if (turned[0] || !(screen instanceof Screen.Sheet s) || !s.name().equals("officer-code"))
                return Turn.AS_ASKED;
            turned[0] = true;
            assertEquals(List.of(Screen.Button.back()), s.buttons(), "there is no other way to name");
            me.press(new Touch.Back());
            return Turn.DONE;
        });
        assertEquals(2, served.names().stream().filter("recognise"::equals).count(), served.names()::toString);
        assertEquals("application-accepted", served.lastSheet().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"face", "officer"})
    void what_is_on_a_permit_is_shown_to_its_holder_either_way(String way) {
        Served served = served(ELDER, choosing(way));
        assertTrue(open(recognise(served), "face") && open(recognise(served), "officer"));
        assertTrue(recognise(served).permitInside());
        List<String> names = served.names();
        assertTrue(names.indexOf("recognise") < names.indexOf("permit-inside"), names::toString);
        assertEquals("permit", served.lastSheet().name());
        assertTrue(journal.contains("Recognised"));
    }

    /** Whoever can lay a valid ID card down and puts the own permit in: the first look is enough. */
    @Test
    void everybody_who_can_stand_before_the_camera_is_recognised_by_it() {
        var today = LocalDate.of(2026, 11, 23);
        List<String> people = Personas.load(today).all().stream()
                .filter(p -> p.card() instanceof IdCard.Resident && p.card().validOn(today)
                        && p.carries().filter(p.permits()::contains).isPresent())
                .map(Persona::id).toList();
        assertTrue(people.size() > 15 && people.containsAll(List.of("elder", "online-approved")), people::toString);
        List<String> not = new ArrayList<>();
        for (String who : people) {
            List<IdentityLedger.Compared> compared = new ArrayList<>();
            Served served = Served.of(Served.wish(who, "permit", ""), choosing("face"), (visit, view) -> {
                compared.clear();
                compared.addAll(visit.world().identity.ledger().compared());
            });
            if (!compared.stream().map(IdentityLedger.Compared::answer).toList().equals(List.of(Likeness.SAME))
                    || !served.names().contains("permit-inside"))
                not.add(who + " " + compared + " " + served.names());
        }
        assertEquals(List.of(), not);
    }

    @Test
    void who_is_recognised_in_no_way_gets_the_permit_back_and_sees_nothing_of_it() {
        Served served = served(ELDER, Manner.DILIGENT, "face-differs", "no-phone");
        assertEquals("recognise-missing", served.lastSheet().name());
        assertFalse(served.names().contains("permit-inside") || served.names().contains("permit"));
        assertFalse(journal.contains("Recognised"));
        assertEquals("NONE", served.ledger().permitAt());
    }

    @Test
    void an_officer_who_refuses_is_the_end() {
        Served served = served(ELDER, choosing("officer"), "officer-refuses");
        assertEquals(Screen.Why.NOT_RECOGNISED,
                assertInstanceOf(Screen.Sorry.class, served.lastWord().orElseThrow()).why());
        assertFalse(served.names().contains("permit-inside"));
    }

    @Test
    void leaving_at_any_screen_of_the_officers_way_leaves_the_kiosk_ready() {
        EveryWayOut.cancellingAndWalkingAwayAtEveryScreen(FIRST);
    }

    @ParameterizedTest
    @CsvSource({"progress,CARD,functionary", "booking,WH01,functionary"})
    void what_shows_nothing_about_the_person_recognises_nobody(String service, String choice, String who) {
        Served served = Served.of(Served.wish(who, service, choice));
        assertFalse(served.names().contains("recognise"), served.names()::toString);
    }
}
