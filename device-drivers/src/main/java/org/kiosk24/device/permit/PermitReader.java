package org.kiosk24.device.permit;

import java.time.Duration;
import java.util.List;
import org.kiosk24.device.Result;

/** The contactless reader inside the card station. */
public interface PermitReader extends AutoCloseable {
    /**
     * Waits for a chip, selects the application, opens it with the key and reads the holder.
     *
     * @return the open chip; refused ({@code WRONG_CARD}) when the key does not open it or it is no permit
     */
    Result<OpenPermit> open(AccessKey key, Duration patience);

    /** Asks whether daemon and reader are there; yields the reader's name. */
    Result<String> health();

    @Override
    void close();

    /** A chip under secure messaging. Lost with the card or the daemon; open it again then. */
    interface OpenPermit extends AutoCloseable {
        Permit holder();

        /** DG2's image bytes (JPEG or JPEG 2000), as on the chip; empty if it has none. Takes a second or two. */
        Result<byte[]> portrait();

        /** How many endorsement records the chip holds, 0 to 255; a quick question. */
        Result<Integer> count();

        /** The endorsement records on the chip, oldest first: each a signed message, opaque here. */
        Result<List<byte[]>> endorsements();

        /** Whether one of the endorsement records is this one. */
        Result<Boolean> holds(byte[] record);

        /**
         * Appends one record and commits it; a chip holds at most 255. Unknown when the chip was lost on the way:
         * open it again and look at {@link #endorsements()}.
         */
        Result<Void> append(byte[] record);

        @Override
        void close();
    }
}
