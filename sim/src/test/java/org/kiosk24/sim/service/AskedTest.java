package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.Manner.Turn;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.world.VirtualVisit;

/** After a visit each person can see, and print, who was asked about them in it. */
class AskedTest {
    private static final String PERMITS = "Exit and entry, Record found, For: finding your permits";
    private static final String FACES = "Face comparison at the bureau, The same person, For: making sure that it is you";
    private static final String ENTITLED = "Exit and entry, Record found, For: what endorsements you may have";
    private static final String HUKOU = "Household register, Record found, For: what endorsements you may have";
    private static final String DECIDED = "Exit and entry, Record found, For: deciding on your application";
    private static final String ONLINE = "Applications under way, Record found, For: finding your online application";
    private static final String PHONE = "Registered phone numbers, Record found, For: making sure that it is you";

    private static boolean saysGoodbye(Screen screen) {
        return switch (screen) {
            case Screen.Goodbye s -> true;
            case Screen.Sorry s -> true;
            case Screen.NotEntitled s -> true;
            case Screen.StaffCase s -> true;
            default -> org.kiosk24.sim.citizen.ScriptedCitizen.isLast(screen);
        };
    }

    /** Looks at it and has it printed, once. */
    private static Manner curious(Manner otherwise) {
        boolean[] looked = {false};
        return (screen, times, me) -> {
            if (screen instanceof Screen.Sheet s && s.name().equals("asked")) {
                boolean printable = s.buttons().contains(Screen.Button.print());
                me.press(printable ? Screen.Button.print().touch() : new Touch.Back());
                return Turn.DONE;
            }
            if (looked[0] || !saysGoodbye(screen))
                return otherwise.at(screen, times, me);
            looked[0] = true;
            me.press(Screen.Button.asked().touch());
            return Turn.DONE;
        };
    }

    private static Manner choosing(String sheet, String code) {
        return (screen, times, me) -> {
            if (!(screen instanceof Screen.Sheet s) || !s.name().equals(sheet) || times > 9)
                return Turn.AS_ASKED;
            me.press(new Touch.Choose(code));
            return Turn.DONE;
        };
    }

    private static Served served(Wish wish, Manner manner, BiConsumer<VirtualVisit, View> accident) {
        return Served.of(wish, curious(manner), accident);
    }

    private static List<String> asked(Wish wish) {
        return asked(served(wish, Manner.DILIGENT, (visit, view) -> {
        }), Language.ENGLISH);
    }

    private static List<String> asked(Served served, Language language) {
        Words words = Words.of(language);
        Screen.Sheet sheet = Told.sheets(served.seen()).stream().filter(s -> s.name().equals("asked")).findFirst()
                .orElseThrow(() -> new AssertionError("nobody told what was asked: " + served.seen()));
        List<String> rows = new ArrayList<>();
        for (Block block : sheet.blocks())
            if (block instanceof Block.Table(var table))
                table.forEach(r -> rows.add(words.say(r.name()) + ", " + words.say(r.value()) + ", "
                        + words.say(r.source().orElseThrow())));
        return rows;
    }

    private static BiConsumer<VirtualVisit, View> identity(String fault) {
        return (visit, view) -> visit.world().identity.fault(fault);
    }

    @Test
    void an_endorsement_asks_for_permits_faces_entitlement_and_decision() {
        assertEquals(List.of(PERMITS, FACES, ENTITLED, HUKOU, DECIDED),
                asked(Served.wish("zhang", "endorsement", "HKG1Y1T")));
    }

    @Test
    void who_collects_by_the_code_of_the_message_reads_that_the_code_was_looked_up() {
        Served served = served(Served.wish("online-approved", "collect", ""), choosing("collect-by", "sms-code"),
                (visit, view) -> {
                });
        assertEquals(List.of(ONLINE, FACES, ENTITLED, HUKOU, DECIDED), asked(served, Language.ENGLISH));
    }

    @Test
    void who_collects_by_the_id_card_reads_that_permits_and_applications_were_looked_up() {
        assertEquals(List.of(PERMITS, FACES, ONLINE, ENTITLED, HUKOU, DECIDED),
                asked(Served.wish("online-approved", "collect", "")));
        assertTrue(asked(Served.wish("zhang", "collect", ""))
                .contains("Applications under way, No record, For: finding your online application"));
    }

    @Test
    void a_reprint_asks_what_it_should_read() {
        assertEquals(List.of(PERMITS, FACES, "Exit and entry, Record found, For: printing an endorsement again"),
                asked(Served.wish("elder", "reprint", "")));
        assertTrue(asked(Served.wish("zhang", "reprint", ""))
                .contains("Exit and entry, No record, For: printing an endorsement again"));
    }

    @Test
    void going_on_elsewhere_asks_for_what_was_interrupted() {
        Manner mistaken = (screen, times, me) -> {
            if (!(screen instanceof Screen.Sheet s) || !s.name().equals("continue-code"))
                return Turn.AS_ASKED;
            me.press(new Touch.Enter("00000000"));
            return Turn.DONE;
        };
        Served served = served(Served.wish("zhang", "continue", ""), mistaken, (visit, view) -> {
        });
        assertEquals(List.of(PERMITS, "Exit and entry, No record, For: finding your interrupted visit"),
                asked(served, Language.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void a_face_that_is_not_the_same_is_told_and_printed(Language language) {
        Manner speaking = (screen, times, me) -> {
            if (screen instanceof Screen.Welcome)
                me.press(new Touch.Speak(language));
            return Turn.AS_ASKED;
        };
        Served served = served(Served.wish("zhang", "endorsement", ""), speaking, identity("face-differs"));
        String row = switch (language) {
            case CHINESE -> "人像比对系统, 不是同一人, 用途：核验是您本人";
            case TRADITIONAL -> "人像比對系統, 不是同一人, 用途：核驗是您本人";
            case ENGLISH -> "Face comparison at the bureau, Not the same person, For: making sure that it is you";
        };
        assertTrue(asked(served, language).contains(row), asked(served, language)::toString);
        assertTrue(served.slips().stream().anyMatch(s -> List.of(row.split(", ")).stream()
                .allMatch(part -> s.replace("\n", "").replace(" ", "").contains(part.replace(" ", "")))),
                served.slips()::toString);
    }

    @Test
    void an_officers_word_is_told_whether_yes_or_no() {
        for (String fault : List.of("", "officer-refuses", "no-officer")) {
            Served served = served(Served.wish("zhang", "endorsement", ""), choosing("recognise", "officer"),
                    fault.isEmpty() ? (visit, view) -> {
                    } : identity(fault));
            String word = switch (fault) {
                case "" -> "Approved";
                case "officer-refuses" -> "Not approved";
                default -> "No answer";
            };
            List<String> asked = asked(served, Language.ENGLISH);
            assertEquals(List.of(PERMITS, PHONE, "Officer on duty, " + word + ", For: making sure that it is you"),
                    asked.subList(0, 3), fault);
        }
    }

    @Test
    void who_has_no_phone_on_file_reads_that_it_was_looked_for() {
        Served served = served(Served.wish("zhang", "endorsement", ""), choosing("recognise", "officer"),
                identity("no-phone"));
        assertTrue(asked(served, Language.ENGLISH)
                .contains("Registered phone numbers, No record, For: making sure that it is you"));
    }

    @Test
    void what_was_asked_and_never_answered_was_asked_all_the_same() {
        Served served = served(Served.wish("zhang", "endorsement", ""), Manner.DILIGENT, (visit, view) -> {
            if (view.screen() instanceof Screen.PlaceIdCard)
                visit.world().bureau.fault("answer-lost");
            if (view.screen() instanceof Screen.Welcome)
                visit.world().bureau.mend();
        });
        assertEquals(List.of("Exit and entry, No answer, For: finding your permits"), asked(served, Language.ENGLISH));
    }

    @Test
    void an_answer_that_came_at_the_second_call_is_the_only_one_told() {
        Served served = served(Served.wish("zhang", "endorsement", ""), Manner.DILIGENT, (visit, view) -> {
            if (view.screen() instanceof Screen.PlaceIdCard)
                visit.world().bureau.fault("slow");
            if (view.screen() instanceof Screen.Working(var work) && work == Screen.Work.FINDING_PERMITS)
                visit.time().start("line", () -> {
                    visit.time().sleep(java.time.Duration.ofSeconds(4));
                    visit.world().bureau.mend();
                });
        });
        assertEquals(PERMITS, asked(served, Language.ENGLISH).getFirst());
        assertTrue(asked(served, Language.ENGLISH).stream().noneMatch(row -> row.contains("No answer")));
    }
}
