package org.kiosk24.sim.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a kiosk of its own in a world of simulated devices: in virtual time as a parameter of type
 * {@link SimulatedKiosk}, or on real lines and in real time as one of type {@link WiredKiosk}. It is put away after the
 * test.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KioskSimExtension.class)
public @interface KioskSim {
    /** From which all chance is drawn: the same seed is the same test, event by event. On real lines it decides nothing. */
    long seed() default 1;
}
