package org.kiosk24.app.identity;

/** What the person sees and types on the way without a face. Calls come one after another, from the checking actor. */
public interface OfficerTalk {
    /**
     * Asks for the code; returns when it was typed, or the person gave up.
     *
     * @param phone where it was sent, masked
     * @param triesLeft this one included
     */
    Typed code(String phone, int triesLeft);

    /**
     * Now and then while an officer is waited for.
     *
     * @param requestId what the officer may ask for
     * @param ahead how many wait before; 0 while an officer is looking
     */
    void waiting(String requestId, int ahead);

    /** What came of asking for the code. */
    sealed interface Typed {
        /** @param digits 6 of them */
        record Code(String digits) implements Typed {
            @Override
            public String toString() {
                return "Code ******";
            }
        }

        record GaveUp() implements Typed {}

        /** Nothing in all the time that the screen allows. */
        record Nothing() implements Typed {}
    }
}
