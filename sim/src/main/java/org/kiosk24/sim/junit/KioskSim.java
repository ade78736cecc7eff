package org.kiosk24.sim.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a kiosk of its own, in virtual time, in a world of simulated devices, as a parameter of type
 * {@link SimulatedKiosk}. It is put away after the test.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KioskSimExtension.class)
public @interface KioskSim {
    /** From which all chance is drawn: the same seed is the same test, event by event. */
    long seed() default 1;
}
