package org.kiosk24.device.receipt;

import org.kiosk24.device.Result;

/** A slip printer. Unknown is settled by {@link #status()}: a printer that is well and online has printed. */
public interface ReceiptPrinter extends AutoCloseable {
    /** Prints and cuts; asks the printer before and after. Refused, with nothing printed, when it has no paper. */
    Result<Void> print(Slip slip);

    Result<State> status();

    @Override
    void close();

    /** Real-time status. */
    record State(boolean online, boolean coverOpen, boolean paperEnd, boolean paperNearEnd, boolean cutterError,
            boolean unrecoverable) {
        public boolean canPrint() {
            return online && !coverOpen && !paperEnd && !cutterError && !unrecoverable;
        }
    }
}
