package org.kiosk24.app.diag;

import org.kiosk24.app.words.Text;

/**
 * One thing that a device does for real in a self-test. Three texts in every language: {@code motion.NAME}, what it is,
 * {@code motion.NAME.lead}, what will happen, and {@code motion.NAME.ask}, what only eyes and ears can judge.
 */
public enum Motion {
    /** A slip is printed and cut. */
    RECEIPT,
    /** The camera's picture is shown. */
    CAMERA,
    /** One guide light after the other. */
    LIGHTS,
    /** A sentence is spoken. */
    SPEAKER,
    /** A finger on every field of the glass. */
    TOUCH,
    /** Each of the eight keys is pressed. */
    KEYPAD,
    /** The payment terminal is registered and asked how it is; nothing is charged. */
    TERMINAL,
    /** An ID card is read; nothing of it is shown or kept. */
    IDCARD,
    /** A test card goes in and comes back. */
    STATION;

    public Text words() {
        return Text.say("motion." + name());
    }

    public Text lead() {
        return Text.say("motion." + name() + ".lead");
    }

    public Text ask() {
        return Text.say("motion." + name() + ".ask");
    }
}
