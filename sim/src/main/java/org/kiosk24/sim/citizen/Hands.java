package org.kiosk24.sim.citizen;

import java.util.Optional;

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

    /** Steps before the camera and looks into it. */
    boolean lookIntoCamera(String persona);

    /** Steps aside. */
    boolean leaveCamera();

    /**
     * The digits that a sheet of this name asks for, as the person has them on a slip or in a message; empty if the
     * person has none.
     */
    Optional<String> code(String persona, String sheet);
}
