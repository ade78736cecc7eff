package org.kiosk24.sim.payment;

import org.kiosk24.device.payment.zvt.Apdu;

/** All that can happen to a terminal, in the order in which it happens. */
sealed interface Event {
    record Bytes(byte[] bytes) implements Event {}

    record LineClosed() implements Event {}

    record PowerCycle() implements Event {}

    record Break(TerminalFault fault) implements Event {}

    record Mend() implements Event {}

    record Change(Personality personality) implements Event {}

    /** What the firmware acts on. */
    sealed interface Input extends Event {}

    /** A frame that was received whole and acknowledged. */
    record Frame(Apdu apdu) implements Input {}

    record Tap() implements Input {}

    /** A card whose account has no money. */
    record EmptyTap() implements Input {}

    record Insert() implements Input {}

    record Pin(boolean right) implements Input {}

    record StopKey() implements Input {}

    record OkKey() implements Input {}

    record Arrives(Customer customer) implements Input {}
}
