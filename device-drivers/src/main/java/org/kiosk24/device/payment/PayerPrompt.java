package org.kiosk24.device.payment;

/** What the payer should do now, from the terminal's intermediate status; the screens own the words. */
public enum PayerPrompt {
    WAIT, PRESENT_CARD, ENTER_PIN, REMOVE_CARD, APPROVED, DECLINED, BEING_REVERSED
}
