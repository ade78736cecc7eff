package org.kiosk24.device.idcard;

/** What one more byte meant to a {@link FrameParser}. */
public sealed interface Reception {
    /** No frame is complete yet. */
    enum Pending implements Reception {
        PENDING
    }

    /** A whole frame with the right CHK. The body is without LEN and CHK and belongs to the receiver, who wipes it. */
    record Received(byte[] body) implements Reception {
        @Override
        public String toString() {
            return "Received[" + body.length + " bytes]";
        }
    }

    /** A whole frame whose CHK is not that of its bytes; the receiver wipes the body. */
    record WrongCheck(byte[] body) implements Reception {
        @Override
        public String toString() {
            return "WrongCheck[" + body.length + " bytes]";
        }
    }

    /** A preamble was followed by a LEN that no frame in this direction has. */
    record WrongLength(int length) implements Reception {}
}
