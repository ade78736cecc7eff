package org.kiosk24.sim.citizen;

/**
 * What a person can do with cards and slots. Each answers whether it could be done just now: nobody can take a permit
 * that has not come out yet.
 */
public interface Hands {
    boolean placeIdCard(String persona);

    boolean liftIdCard();

    boolean insertPermit(String persona);

    boolean takePermit();

    boolean tapBankCard();

    boolean payQr();
}
