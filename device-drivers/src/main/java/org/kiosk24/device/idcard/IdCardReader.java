package org.kiosk24.device.idcard;

import java.time.Duration;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;

/**
 * A reader that ID cards are laid on. Reading changes nothing on the card, so no result is ever unknown: the question
 * that settles a doubt is to read again.
 */
public interface IdCardReader extends AutoCloseable {
    /**
     * Waits for a card, then finds, selects and reads it; a card lifted during the read is waited for and read anew.
     *
     * @return the card; refused ({@code CANCELLED}, {@code TIMED_OUT}) when nobody laid one down; a fault otherwise
     */
    Result<IdCard> read(Duration patience, Cancel cancel);

    /**
     * A card that lies there now was left behind by somebody else: until it has been lifted it is not read, and whoever
     * waits for a card is once advised to take it away ({@code CARD_UNREADABLE}).
     */
    void expectNewCard();

    /** Asks whether the reader is well; yields the number of its security module, such as {@code 05.01-20160601-...}. */
    Result<String> health();

    @Override
    void close();
}
