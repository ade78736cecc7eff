package org.kiosk24.app.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Block.Digits.Shown;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Mask;

class NarrationTest {
    private static String said(Screen screen, Language language) {
        return String.join(" | ", Narration.of(new View(screen, Preferences.in(language), 50), Words.of(language)));
    }

    @ParameterizedTest
    @EnumSource
    void every_screen_says_its_question_and_nothing_that_only_eyes_understand(Language language) {
        for (var samples : GalleryCommand.SAMPLES)
            for (Screen screen : samples.screens()) {
                String said = said(screen, language);
                assertFalse(said.isBlank(), screen.toString());
                for (String sign : List.of("*", "¥", "{", "\n", "·", "://"))
                    assertFalse(said.contains(sign), sign + " in " + said);
            }
    }

    @ParameterizedTest
    @EnumSource
    void every_control_has_words_and_an_id_of_its_own(Language language) {
        for (var samples : GalleryCommand.SAMPLES)
            for (Screen screen : samples.screens()) {
                Set<String> ids = new HashSet<>();
                for (Control control : Controls.of(screen, Preferences.in(language), Words.of(language))) {
                    assertFalse(control.label().isBlank(), control.id());
                    assertTrue(ids.add(control.id()), control.id() + " twice on " + screen);
                    assertEquals(control.open(), !(control.act() instanceof Control.Act.None), control.id());
                    control.closed().ifPresent(why -> assertFalse(why.isBlank(), control.id()));
                }
            }
    }

    @Test
    void a_confirmation_says_masked_names_and_numbers_as_such_and_money_as_money() {
        var confirm = new Screen.Confirm("张**", Mask.number("CA1234567"),
                new Product("HKG1Y2T", "HKG", "L", "1Y", 2, 7, 3050, true));
        String chinese = said(confirm, Language.CHINESE);
        assertTrue(chinese.contains("持证人：张某某"), chinese);
        assertTrue(chinese.contains("通行证号码：C A 1 隐去 4 5 6 7"), chinese);
        assertTrue(chinese.contains("费用：30.50元"), chinese);
        assertTrue(chinese.contains("通行证在机内 | 尚未扣款"), chinese);
        String english = said(confirm, Language.ENGLISH);
        assertTrue(english.contains("Permit number: C A 1 hidden 4 5 6 7"), english);
        assertTrue(english.contains("Fee: 30.50 yuan"), english);
    }

    @Test
    void a_sheet_says_its_blocks_in_reading_order_numbers_digit_by_digit_and_dates_as_dates() {
        Screen sheet = new Screen.Sheet("x", Text.plain("Title"), Optional.of(Text.plain("Lead")),
                List.of(new Block.Table(List.of(new Block.Row(Text.plain("Valid until"), Text.plain("2031-04-17"),
                        Optional.of(Text.plain("from the permit"))))),
                        new Block.Timeline(List.of(
                                new Block.Stage(Block.Stage.State.LATE, Text.plain("Decision"), Text.plain("3 days")))),
                        new Block.Checklist(List.of(new Block.Item(Block.Item.Mark.MISSING, Text.plain("Register"),
                                List.of(Text.plain("at the station"))))),
                        new Block.Number(Text.plain("Number"), "WH0001-4711"),
                        new Block.Qr(Text.plain("take it along"), "https://secret.example/1"),
                        new Block.Notice(Text.plain("Call 12389."))),
                List.of(Screen.Button.cancel()), true);
        assertEquals("Title | Lead | Valid until: 17 April 2031, from the permit | Overdue: Decision, 3 days"
                + " | Missing: Register | at the station | Number: W H 0 0 0 1, 4 7 1 1"
                + " | There is a QR code on the screen: take it along | Please note: Call 1 2 3 8 9."
                + " | Permit inside | One thing to choose. Press down to hear it",
                said(sheet, Language.ENGLISH));
    }

    @Test
    void small_counts_stay_numbers_and_dates_that_are_none_are_said_digit_by_digit() {
        var spoken = new Spoken(Words.of(Language.ENGLISH));
        assertEquals("12 of 2026, room 301", spoken.of("12 of 2026, room 301"));
        assertEquals("2 0 2 6, 1 3, 4 5", spoken.of("2026-13-45"));
        assertEquals("15 yuan and 30.50 yuan", spoken.of("¥15.00 and ¥30.50"));
        assertEquals("$1 \\ hidden", spoken.of("$1 \\ ***"));
    }

    @Test
    void a_closed_choice_says_why_and_is_not_a_touch() {
        var choice = new Block.Choice("x", Text.plain("Collect"), Text.plain("now"), List.of(Text.plain("no printer")));
        Screen sheet = new Screen.Sheet("x", Text.plain("Title"), Optional.empty(),
                List.of(new Block.Choices(List.of(choice))), List.of(), false);
        Words words = Words.of(Language.ENGLISH);
        Control control = Controls.of(sheet, Preferences.in(Language.ENGLISH), words).getFirst();
        assertEquals("Collect | Not available now | no printer | 1 of 8",
                String.join(" | ", Narration.of(control, 1, 8, words)));
        assertFalse(control.open());
    }

    @Test
    void what_is_typed_prints_nothing() {
        assertFalse(Typing.of(8, Shown.CLEAR).take(4).take(7).toString().contains("4"));
        assertFalse(new Keypad.Press.Digit(4).toString().contains("4"));
        assertFalse(new Touch.Enter("4711").toString().contains("4711"));
    }
}
