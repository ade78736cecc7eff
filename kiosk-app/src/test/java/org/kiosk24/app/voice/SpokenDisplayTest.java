package org.kiosk24.app.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.HandTime;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.TouchGuard;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.voice.Keypad.Key;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.time.Mailbox;

class SpokenDisplayTest {
    private static final Screen MENU = new Screen.Sheet("menu", Text.plain("What"), Optional.empty(),
            List.of(new Block.Choices(List.of(choice("a", List.of()), choice("b", List.of(Text.plain("broken")))))),
            List.of(Screen.Button.cancel()), false);
    private static final Screen CODE = new Screen.Sheet("code", Text.plain("Code"), Optional.empty(),
            List.of(new Block.Digits(3)), List.of(Screen.Button.cancel()), false);
    private static final Screen SIGN = new Screen.Sheet("sign", Text.plain("Sign"), Optional.empty(),
            List.of(new Block.Signature()), List.of(Screen.Button.back(), Screen.Button.cancel()), false);

    private final HandTime time = new HandTime();
    private final Mailbox<Touch> touches = time.mailbox();
    private final SpokenLog log = new SpokenLog();
    private final List<View> glass = new ArrayList<>();
    private final SpokenDisplay display = new SpokenDisplay(glass::add, log, touches, time);
    private Preferences preferences = Preferences.in(Language.ENGLISH).with(new Touch.Hear(Voice.MEDIUM));

    private static Block.Choice choice(String code, List<Text> notNow) {
        return new Block.Choice(code, Text.plain("Service " + code), Text.plain(""), notNow);
    }

    private void show(Screen screen, int seconds) {
        display.show(new View(screen, preferences, seconds));
        time.pass(TouchGuard.SETTLE);
    }

    private void press(Keypad.Press... keys) {
        for (Keypad.Press key : keys)
            display.press(key);
    }

    private List<Touch> touched() {
        List<Touch> all = new ArrayList<>();
        for (Optional<Touch> t = touches.poll(); t.isPresent(); t = touches.poll())
            all.add(t.get());
        return all;
    }

    @Test
    void a_kiosk_with_its_voice_off_says_nothing_until_the_first_key_which_only_switches_it_on() {
        preferences = Preferences.in(Language.ENGLISH);
        show(new Screen.Welcome(true, true, Optional.empty()), 0);
        assertEquals(List.of(), log.said);
        press(Key.OK);
        assertEquals(List.of(new Touch.Hear(Voice.MEDIUM)), touched());
        assertTrue(log.last().contains("Use the eight keys"), log.last());
        preferences = preferences.with(new Touch.Hear(Voice.MEDIUM));
        show(new Screen.Welcome(true, true, Optional.empty()), 0);
        assertEquals(1, log.said.size(), "what was just said is not said again");
        show(MENU, 60);
        assertEquals(2, log.said.size());
    }

    @Test
    void the_voice_that_was_switched_on_where_nobody_reads_touches_is_off_for_the_next_person() {
        preferences = Preferences.in(Language.ENGLISH);
        show(new Screen.OutOfService("X", List.of()), 0);
        press(Key.DOWN);
        assertTrue(log.last().startsWith("This kiosk is out of service"), log.last());
        show(new Screen.Welcome(true, true, Optional.empty()), 0);
        int said = log.said.size();
        show(MENU, 60);
        assertEquals(said, log.said.size());
    }

    @Test
    void keys_go_through_the_controls_naming_each_and_ok_uses_the_one_that_was_named_last() {
        show(MENU, 60);
        press(Key.OK);
        assertEquals(List.of(), touched(), "nothing was named yet");
        press(Key.DOWN);
        assertEquals("Service a. 1 of 10.", log.last());
        assertEquals(Optional.of("choose-a"), glass.getLast().focus());
        press(Key.DOWN, Key.OK);
        assertEquals("Service b. Not available now. broken. 2 of 10.", log.last());
        assertEquals(List.of(), touched(), "it is closed");
        press(Key.UP, Key.OK);
        assertEquals(List.of(new Touch.Choose("a")), touched());
    }

    @Test
    void left_finds_the_way_out_right_the_next_kind_and_neither_uses_it() {
        show(MENU, 60);
        press(Key.LEFT);
        assertEquals("Cancel visit. 3 of 10.", log.last());
        press(Key.RIGHT);
        assertEquals("Put all buttons in the lower half, for a seated person. 4 of 10.", log.last());
        press(Key.RIGHT);
        assertEquals("Service a. 1 of 10.", log.last());
        show(SIGN, 60);
        press(Key.LEFT);
        assertEquals("Go back. 2 of 10.", log.last());
        assertEquals(List.of(), touched());
    }

    @Test
    void the_digits_of_a_secret_are_taken_but_never_said() {
        show(new Screen.Sheet("pin", Text.plain("PIN"), Optional.empty(),
                List.of(new Block.Digits(3, Block.Digits.Shown.SECRET)), List.of(Screen.Button.cancel()), false), 60);
        press(Key.DOWN, Key.OK, Key.UP, Key.UP, Key.RIGHT, new Keypad.Press.Digit(7), new Keypad.Press.Digit(8));
        List<String> heard = log.said.stream().map(Object::toString).toList();
        assertTrue(heard.stream().noneMatch(s -> s.contains("7") || s.contains("8")), heard::toString);
        assertTrue(heard.get(3).contains("[hidden]") && heard.get(4).contains("[hidden]"), heard::toString);
        press(Key.OK);
        assertEquals(List.of(new Touch.Enter("178")), touched());
    }

    @Test
    void where_the_keys_are_tried_each_is_told_and_does_nothing_else() {
        show(new Screen.Sheet("keys", Text.plain("Keys"), Optional.empty(), List.of(new Block.Keys(List.of())),
                List.of(Screen.Button.back()), false), 60);
        press(Key.LEFT, Key.LOUDER);
        assertEquals(List.of(new Touch.Press("LEFT"), new Touch.Press("LOUDER")), touched());
    }

    @Test
    void digits_are_turned_taken_erased_and_given_when_all_are_there() {
        show(CODE, 60);
        press(Key.DOWN, Key.OK);
        assertTrue(log.last().startsWith("Type 3 digits. Up and down"), log.last());
        press(Key.UP);
        assertEquals("0.", log.last());
        press(Key.UP, Key.UP);
        assertEquals("2.", log.last());
        press(Key.RIGHT);
        assertEquals("2. 1 of 3 digits.", log.last());
        press(Key.DOWN, Key.RIGHT, new Keypad.Press.Digit(5));
        assertEquals("All typed: 2 9 5. Press OK to give them, left to erase.", log.last());
        press(Key.LEFT, new Keypad.Press.Digit(7), Key.RIGHT);
        assertEquals(List.of(), touched());
        press(Key.OK);
        assertEquals(List.of(new Touch.Enter("297")), touched());
    }

    @Test
    void number_keys_type_at_once_and_left_leaves_an_empty_field() {
        show(CODE, 60);
        press(new Keypad.Press.Digit(1), Key.LEFT, Key.LEFT);
        assertTrue(log.last().startsWith("Cancel visit"), log.last());
        press(Key.OK);
        assertEquals(List.of(new Touch.Cancel()), touched());
    }

    @Test
    void what_was_typed_is_gone_with_its_screen() {
        show(CODE, 60);
        press(new Keypad.Press.Digit(1), new Keypad.Press.Digit(2));
        show(MENU, 60);
        show(CODE, 60);
        press(new Keypad.Press.Digit(3));
        assertEquals("3. 1 of 3 digits.", log.last());
        assertFalse(glass.toString().contains("12"), "nothing typed is in a view");
    }

    @Test
    void agreeing_takes_two_presses_of_ok_with_nothing_in_between() {
        show(SIGN, 60);
        press(Key.DOWN, Key.OK);
        assertTrue(log.last().startsWith("Press OK once more"), log.last());
        press(Key.HELP, Key.OK);
        assertEquals(List.of(), touched());
        press(Key.DOWN, Key.UP, Key.OK, Key.OK);
        assertEquals(List.of(Touch.Sign.WITH_ID_CARD), touched());
    }

    @Test
    void the_last_twenty_seconds_are_announced_once_and_any_key_asks_for_more() {
        show(MENU, 60);
        show(MENU, 21);
        int said = log.said.size();
        press(Key.HELP);
        assertEquals(List.of(), touched());
        show(MENU, 20);
        assertEquals("20 seconds left. Press any key for more time.", log.last());
        show(MENU, 19);
        assertEquals(said + 2, log.said.size());
        press(Key.DOWN);
        assertEquals(List.of(new Touch.Extend()), touched());
    }

    @Test
    void loudness_goes_by_its_keys_and_never_off() {
        show(MENU, 60);
        press(Key.LOUDER);
        assertEquals(List.of(new Touch.Hear(Voice.LOUD)), touched());
        preferences = preferences.with(new Touch.Hear(Voice.LOUD));
        show(MENU, 60);
        assertEquals("Loud.", log.last());
        assertEquals(Voice.LOUD, log.said.getLast().loudness());
        press(Key.LOUDER);
        assertEquals("Loud.", log.last());
        preferences = preferences.with(new Touch.Hear(Voice.SOFT));
        show(MENU, 60);
        press(Key.QUIETER);
        assertEquals(List.of(), touched());
    }

    @Test
    void another_language_says_the_screen_again_and_the_voice_going_off_is_silent_at_once() {
        show(MENU, 60);
        preferences = preferences.with(new Touch.Speak(Language.CHINESE));
        show(MENU, 60);
        assertEquals(Language.CHINESE, log.said.getLast().language());
        int said = log.said.size();
        preferences = preferences.with(new Touch.Hear(Voice.OFF));
        show(MENU, 60);
        assertEquals(said, log.said.size());
        assertEquals(1, log.stopped);
    }

    @Test
    void help_says_the_screen_and_pressed_twice_explains_the_keys() {
        show(MENU, 60);
        press(Key.HELP);
        assertTrue(log.last().startsWith("What."), log.last());
        press(Key.HELP);
        assertTrue(log.last().startsWith("OK is the round key"), log.last());
    }

    @Test
    void a_key_in_the_first_moment_of_a_screen_uses_nothing() {
        show(MENU, 60);
        press(Key.DOWN);
        display.show(new View(SIGN, preferences, 60));
        press(Key.DOWN, Key.OK, Key.OK);
        assertEquals(List.of(), touched());
    }
}
