package org.kiosk24.sim.day;

import java.util.Optional;
import org.kiosk24.sim.citizen.Hands;
import org.kiosk24.sim.citizen.Purse;
import org.kiosk24.sim.world.World;

/** What people do with their hands, written down. */
record Limbs(World world, EventLog log) implements Hands, Purse {
    private boolean did(String what, boolean done) {
        log.add("hands", done ? what : what + ": cannot be done now");
        return done;
    }

    @Override
    public boolean placeIdCard(String persona) {
        return did("lay the ID card down", world.placeIdCard(persona));
    }

    @Override
    public boolean liftIdCard() {
        return did("lift the ID card", world.liftIdCard());
    }

    @Override
    public boolean insertPermit(String persona) {
        return did("put the permit in", world.insertPermit(persona));
    }

    @Override
    public boolean takePermit() {
        return did("take the permit", world.takePermit());
    }

    @Override
    public boolean tapBankCard() {
        return did("tap a bank card", world.tapBankCard());
    }

    @Override
    public boolean payQr() {
        return did("pay by QR", world.payQr());
    }

    @Override
    public boolean lookIntoCamera(String persona) {
        return did("look into the camera", world.lookIntoCamera(persona));
    }

    @Override
    public boolean leaveCamera() {
        return did("leave the camera", world.leaveCamera());
    }

    @Override
    public Optional<String> code(String persona, String sheet) {
        return world.code(persona, sheet);
    }

    @Override
    public void tapEmptyCard() {
        world.tapEmptyCard();
        did("tap a bank card without money", true);
    }

    @Override
    public void insertBankCard() {
        world.insertBankCard();
        did("put a bank card in", true);
    }

    @Override
    public void enterPin(boolean right) {
        world.enterPin(right);
        did(right ? "enter the PIN" : "enter a wrong PIN", true);
    }

    @Override
    public void pressStop() {
        world.pressStop();
        did("press the terminal's stop key", true);
    }

    @Override
    public void scan(String qrText) {
        world.scan(qrText);
        did("scan the QR code", true);
    }

    @Override
    public boolean pay(String qrText) {
        return did("pay the QR code", world.pay(qrText));
    }
}
