package org.kiosk24.sim.people;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the bureau has on file about a person besides permits.
 *
 * @param hukou region prefix (GB/T 2260) of the registered home; empty for who has none
 * @param residence region prefix of the residence permit; empty for none
 * @param daysSinceApplication how long ago the last application at another office was made
 * @param online what was applied for at home
 */
public record Standing(String hukou, String residence, OptionalInt daysSinceApplication, Set<Mark> marks,
        Optional<OnlineApplication> online) {
    /** Why staff want to see somebody. */
    public enum Mark {
        /** Must look to the citizen like any other reason to go to the counter. */
        CONTROL,
        /** Registered state functionary: needs the unit's consent. */
        FUNCTIONARY,
        /** A fee of an earlier application is owed. */
        FEE_OUTSTANDING
    }
}
