/**
 * A wire transcript becomes a test: {@link org.kiosk24.sim.field.TestSource} writes one, in which
 * {@link org.kiosk24.sim.field.FieldRecord} plays the recorded device to the real driver, in virtual time.
 */
package org.kiosk24.sim.field;
