package org.kiosk24.sim.cardstation;

/** The antenna at the idle position: told when a card's chip comes into its field and when it leaves. */
public interface ChipField {
    void onChipInField(PermitCard card);

    void onChipGone();

    /** No antenna. */
    ChipField NONE = new ChipField() {
        @Override
        public void onChipInField(PermitCard card) {}

        @Override
        public void onChipGone() {}
    };
}
