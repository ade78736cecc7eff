/**
 * Fault scripts: what befalls a kiosk or a single device, and when, as text with one rule a line. The same script plays
 * in real and in virtual time.
 *
 * <pre>
 * rule     = trigger "," act [ "for" DURATION | "until mended" ]        # to the end of the line is comment
 * trigger  = ("after" | "at") "the" ORDINAL EVENT      once             after the 2nd approved payment
 *          | ("after" | "at") "every" [ORDINAL] EVENT  again and again  at every 3rd ID-card read
 *          | "when" SENTENCE                           each time        when the permit is inside
 *          | "at" DURATION                             once, so long after the beginning
 *          | "every" DURATION                          again and again
 * act      = "hang up" DEVICE | "plug in" DEVICE       its cable
 *          | "cut the power" | "switch on the power"   the kiosk's own; its devices keep theirs
 *          | DEVICE FAULT | FAULT DEVICE               idcard sw-41; jam the card station
 *          | "mend" DEVICE                             heals all its faults
 *          | "let" ACCIDENT "happen"                   of the virtual day: let disk.full happen
 * </pre>
 *
 * Events and sentences are those of {@link org.kiosk24.sim.script.Happening}, devices and their other names those of
 * {@link org.kiosk24.sim.script.Called}, faults those of the device's model. DURATION is {@code 300 ms}, {@code 20 s},
 * {@code 2 min}, {@code 1 h}; ORDINAL is {@code 1st}, {@code 2nd}. What is done for a while is undone after it, which
 * heals all faults of that device; all else stays until somebody mends it. Capitals, hyphens for spaces, and articles
 * do not matter.
 */
package org.kiosk24.sim.script;
