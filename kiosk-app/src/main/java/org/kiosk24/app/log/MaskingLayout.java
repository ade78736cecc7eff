package org.kiosk24.app.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A pattern layout whose whole line, message, exceptions and all, goes through {@link PersonalNumbers}. */
public final class MaskingLayout extends PatternLayout {
    @Override
    public String doLayout(ILoggingEvent event) {
        return PersonalNumbers.masked(super.doLayout(event));
    }
}
