package org.kiosk24.sim.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A simulated device on a real port, in real time, for as long as the test runs. The parameter is a
 * {@link DeviceOnPort}, or a {@link String}, which is then the port's address.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SimulatedDeviceExtension.class)
public @interface SimulatedDevice {
    /** {@code idcard}, {@code payment}, {@code card-station} or {@code receipt}. */
    String value();

    On on() default On.TCP;

    /** Who stands in front of it, with cards; empty for nobody. */
    String persona() default "zhang";

    /** A fault script, such as {@code after the 1st approved payment, terminal completion-lost}. */
    String script() default "";

    /** What a host opens. */
    enum On {
        /** A free port on loopback. */
        TCP,
        /** A pseudo-terminal, at the line's real speed. */
        PTY
    }
}
