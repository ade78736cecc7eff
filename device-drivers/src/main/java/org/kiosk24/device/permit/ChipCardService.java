package org.kiosk24.device.permit;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

/** Lets JMRTD talk to a {@link ChipSlot.Chip}, and keeps what its exceptions drop. */
final class ChipCardService extends CardService {
    private static final long serialVersionUID = 1;
    private static final int MUTUAL_AUTHENTICATE = 0x82;

    private final transient ChipSlot.Chip chip;
    private ChipLost lost;
    private int authenticationStatus;

    ChipCardService(ChipSlot.Chip chip) {
        this.chip = chip;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            byte[] bytes = chip.transmit(command.getBytes());
            if (bytes.length < 2)
                throw new CardServiceException("an answer without status word");
            var answer = new ResponseAPDU(bytes);
            // JMRTD asks a second time with another Le; the first status is the one that says why
            if (command.getINS() == MUTUAL_AUTHENTICATE && authenticationStatus == 0)
                authenticationStatus = answer.getSW();
            return answer;
        } catch (ChipLost e) {
            lost = e;
            throw new CardServiceException(e.getMessage(), e);
        }
    }

    void throwIfLost() throws ChipLost {
        if (lost != null)
            throw lost;
    }

    /** How the chip answered MUTUAL AUTHENTICATE; 0 if it was never asked. */
    int authenticationStatus() {
        return authenticationStatus;
    }

    @Override
    public void open() {}

    @Override
    public boolean isOpen() {
        return lost == null;
    }

    @Override
    public byte[] getATR() {
        return new byte[0];
    }

    @Override
    public void close() {
        chip.close();
    }

    @Override
    public boolean isConnectionLost(Exception e) {
        return lost != null;
    }
}
