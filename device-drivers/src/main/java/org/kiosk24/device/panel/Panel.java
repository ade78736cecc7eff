package org.kiosk24.device.panel;

import java.util.Map;
import java.util.Set;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/** The cabinet's pins. May be called from any actor; nothing here waits. */
public interface Panel extends Lights, AutoCloseable {
    /** A cabinet without any. */
    Panel NONE = new Unwired(Set.of(), Set.of(), Result.done(null));

    /** A cabinet whose pins cannot be used, and why. */
    static Panel broken(Wiring wiring, Fault fault) {
        return new Unwired(Set.copyOf(wiring.contacts().keySet()), Set.copyOf(wiring.switches().keySet()),
                Result.fault(fault));
    }

    /** Those that are fitted. */
    Set<Contact> contacts();

    /** How each that is fitted is at this instant, bouncing included; see {@link SteadyContacts}. */
    Result<Map<Contact, Signal>> read();

    /** From now on this is run whenever a contact may have changed, in any thread; it must not wait. */
    void watch(Runnable stirred);

    /** Those that are fitted. */
    Set<Switch> switches();

    /** Nothing happens if it is not fitted. Failed when the pin cannot be set. */
    Result<Void> set(Switch which, Signal to);

    /** Everything at rest and dark. */
    @Override
    void close();
}
