package org.kiosk24.sim.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.sim.citizen.BlindCitizen.Aim;
import org.kiosk24.sim.citizen.ScriptedCitizen.Parting;
import org.kiosk24.sim.day.Canaries;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/** Served by keys and ears alone: the person never gets a screen to see. */
class BlindVisitTest {
    private static final Duration LONGEST = Duration.ofMinutes(25);

    @TempDir
    Path dir;

    /** What came of one visit. */
    private record Ended(Parting parting, List<String> heard, Ledger ledger, View last) {
        String all() {
            return told(heard);
        }
    }

    private static String told(List<String> heard) {
        return String.join("\n", heard.subList(0, Math.min(heard.size(), 80)));
    }

    private Ended visit(String persona, Language language, Aim aim) {
        var random = new SplittableRandom(11);
        var time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
        var world = new World(time, random, HashSeal.signer());
        List<View> views = new ArrayList<>();
        var kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), views::add, dir);
        var citizen = new BlindCitizen(
                new BlindCitizen.Wish(persona, language, aim, "MAC", Duration.ofMillis(900)), world, kiosk::key, time);
        kiosk.speech(citizen);
        kiosk.powerOn();
        List<Parting> partings = new ArrayList<>();
        time.start("blind citizen", () -> {
            time.sleep(Duration.ofSeconds(5));
            partings.add(citizen.visit(Duration.ofMinutes(3)));
        });
        try {
            time.run(LONGEST);
            var canaries = new Canaries(world.personas().all());
            for (String said : citizen.heard())
                assertEquals(Optional.empty(), canaries.in(said), said);
            assertEquals(Optional.empty(), kiosk.journal().verify());
            for (OrderFile order : Orders.all(kiosk.journal()))
                assertTrue(order.order().ending().isPresent(), () -> order.order() + "\n" + told(citizen.heard()));
            return new Ended(partings.stream().findFirst()
                    .orElseThrow(() -> new AssertionError(told(citizen.heard()))), citizen.heard(),
                    world.ledger(), views.getLast());
        } finally {
            kiosk.cutPower();
            time.end();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_endorsement_is_found_confirmed_paid_by_card_and_taken_away(Language language) {
        Ended ended = visit("zhang", language, Aim.ENDORSEMENT);
        assertEquals(Parting.TOLD, ended.parting(), ended::all);
        assertEquals(1500, ended.ledger().keptFen(), ended::all);
        assertEquals(List.of("ISSUED"), ended.ledger().outcomes().stream().map(o -> o.outcome()).toList());
        Words words = Words.of(language);
        for (String told : List.of("idcard.title", "voice.at.idcard", "voice.at.camera", "voice.at.permit",
                "voice.at.terminal",
                "making.title", "voice.at.slot", "goodbye.lead"))
            assertTrue(ended.all().contains(words.say(told)), told + " in " + ended.all());
        assertTrue(ended.all().contains(words.say("voice.yuan", "15")), ended::all);
        assertTrue(ended.all().contains(words.say("confirm.holder")), ended::all);
        assertEquals(Voice.OFF, ended.last().preferences().voice());
        assertEquals(Language.CHINESE, ended.last().language());
    }

    @ParameterizedTest
    @EnumSource
    void who_would_rather_not_be_looked_at_types_the_code_and_an_officer_approves(Language language) {
        Ended ended = visit("zhang", language, Aim.ENDORSEMENT_BY_OFFICER);
        assertEquals(Parting.TOLD, ended.parting(), ended::all);
        assertEquals(List.of("ISSUED"), ended.ledger().outcomes().stream().map(o -> o.outcome()).toList(),
                ended::all);
        assertTrue(ended.all().contains(Words.of(language).say("officer.waiting")), ended::all);
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_have_one_hears_all_reasons(Language language) {
        Ended ended = visit("functionary", language, Aim.ENDORSEMENT);
        assertEquals(Parting.TOLD, ended.parting(), ended::all);
        assertEquals(0, ended.ledger().keptFen());
        assertTrue(ended.all().contains(Words.of(language).say("notentitled.title")), ended::all);
    }

    @ParameterizedTest
    @EnumSource
    void who_is_asked_to_pay_and_cancels_gets_the_permit_back_and_pays_nothing(Language language) {
        Ended ended = visit("zhang", language, Aim.CANCELS_WHEN_ASKED_TO_PAY);
        assertEquals(Parting.TOLD, ended.parting(), ended::all);
        assertEquals(0, ended.ledger().keptFen());
        assertEquals("NONE", ended.ledger().permitAt());
        assertTrue(ended.all().contains(Words.of(language).say("sorry.CANCELLED")), ended::all);
    }

    @ParameterizedTest
    @EnumSource
    void how_far_an_application_is_is_heard_by_its_number_typed_with_the_cross_of_keys(Language language) {
        Ended ended = visit("elder", language, Aim.PROGRESS_BY_NUMBER);
        assertEquals(Parting.TOLD, ended.parting(), ended::all);
        assertTrue(ended.all().contains("4 2 0 1 9 9 2 6 0 2 3 3"), ended::all);
        assertFalse(ended.last().screen() instanceof Screen.Sheet, ended.last()::toString);
    }

    @ParameterizedTest
    @EnumSource
    void one_of_several_applications_is_chosen_by_ear(Language language) {
        Ended ended = visit("zhang", language, Aim.PROGRESS_BY_CARD);
        assertEquals(Parting.TOLD, ended.parting(), ended::all);
        assertTrue(ended.all().contains(Words.of(language).say("progress.which")), ended::all);
    }

    @ParameterizedTest
    @EnumSource
    void an_application_is_heard_answered_and_signed_with_the_id_card_instead_of_drawn(Language language) {
        Ended ended = visit("no-permit", language, Aim.APPLICATION);
        assertEquals(Parting.TOLD, ended.parting(), ended::all);
        Words words = Words.of(language);
        for (String told : List.of("application.review", "application.consent.data", "voice.agree.lead",
                "voice.agree.again", "application.accepted.lead"))
            assertTrue(ended.all().contains(words.say(told)), told + " in " + ended.all());
        var filing = ended.ledger().filings().getFirst();
        assertEquals("APPLICATION", filing.kind(), filing::toString);
        assertTrue(ended.all().contains(String.join(" ", filing.number().split(""))), ended::all);
    }
}
