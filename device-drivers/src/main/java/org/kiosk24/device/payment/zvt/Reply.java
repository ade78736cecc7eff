package org.kiosk24.device.payment.zvt;

import java.util.List;

/** What a command that moves no money came to. */
sealed interface Reply {
    /** {@code 06 0F}, with its data and the distinct {@code 04 0F} that came before it. */
    record Completed(List<StatusInformation> records, byte[] data) implements Reply {}

    /** {@code 84 xx}: not taken. */
    record Refused(int code) implements Reply {}

    /** {@code 06 1E xx}: taken and ended without success. */
    record Aborted(int code) implements Reply {}

    /** Nothing, or not enough. */
    record Silent(String detail) implements Reply {}
}
