package org.kiosk24.app.order;

/** Told what is being done to an order, so that a screen can say it. */
@FunctionalInterface
public interface Progress {
    void doing(Next step);

    /** Nobody watches. */
    Progress SILENT = step -> {
    };
}
