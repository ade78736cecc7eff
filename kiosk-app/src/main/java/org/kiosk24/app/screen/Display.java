package org.kiosk24.app.screen;

/** The glass. Showing never waits for a person; touches come back through a mailbox of {@link Touch}es. */
@FunctionalInterface
public interface Display {
    void show(View view);
}
