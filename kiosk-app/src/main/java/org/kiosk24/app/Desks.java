package org.kiosk24.app;

import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.Exchange;
import org.kiosk24.app.service.application.FormDesk;
import org.kiosk24.app.service.application.FormDeskClient;
import org.kiosk24.app.service.booking.CounterDesk;
import org.kiosk24.app.service.booking.CounterDeskClient;
import org.kiosk24.app.service.permit.EntryDesk;
import org.kiosk24.app.service.permit.EntryDeskClient;
import org.kiosk24.app.service.progress.ProgressDesk;
import org.kiosk24.app.service.progress.ProgressDeskClient;

/**
 * The bureau's desks for those services that need one of their own.
 *
 * @param consultations hear from all of them which registers were asked
 */
public record Desks(Consultations consultations, ProgressDesk progress, FormDesk forms, CounterDesk counters,
        EntryDesk entries) {
    /** All of them over one exchange. */
    public static Desks over(Exchange exchange, Consultations consultations) {
        return new Desks(consultations, new ProgressDeskClient(exchange, consultations),
                new FormDeskClient(exchange, consultations), new CounterDeskClient(exchange, consultations),
                new EntryDeskClient(exchange, consultations));
    }
}
