package org.kiosk24.app.screen;

/** What a person did on the glass. */
public sealed interface Touch {
    record Start() implements Touch {}

    record Choose(String code) implements Touch {}

    record Confirm() implements Touch {}

    record Back() implements Touch {}

    record Cancel() implements Touch {}

    record PayByCard() implements Touch {}

    record PayByQr() implements Touch {}

    /** Changes the language; the same screen is shown again. */
    record Speak(Language language) implements Touch {}
}
