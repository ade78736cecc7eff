package org.kiosk24.sim.citizen;

/** What else a person can do with cards, the terminal's keys and a telephone. */
public interface Purse {
    /** Holds a bank card to the terminal that has no money on its account. */
    void tapEmptyCard();

    /** Puts a bank card's chip in; the terminal will want its PIN. */
    void insertBankCard();

    void enterPin(boolean right);

    /** The red key. */
    void pressStop();

    /** Scans a code from the screen and does not pay yet. */
    void scan(String qrText);

    /** Scans a code from the screen and pays; false if the wallet says no. */
    boolean pay(String qrText);
}
