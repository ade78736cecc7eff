package org.kiosk24.device.panel;

import java.util.Map;

/** Which line is what. What is left out is not fitted. */
public record Wiring(Map<GuideLight, Line> lights, Map<Contact, Line> contacts, Map<Switch, Line> switches) {
    public static final Wiring NONE = new Wiring(Map.of(), Map.of(), Map.of());

    public boolean empty() {
        return lights.isEmpty() && contacts.isEmpty() && switches.isEmpty();
    }
}
