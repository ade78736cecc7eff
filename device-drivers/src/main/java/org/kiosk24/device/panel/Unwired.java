package org.kiosk24.device.panel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.device.Result;

/** Answers everything in the same way. @param answer to whoever reads or sets */
record Unwired(Set<Contact> contacts, Set<Switch> switches, Result<Void> answer) implements Panel {
    @Override
    public Result<Void> guide(Optional<GuideLight> light) {
        return answer;
    }

    @Override
    public Result<Map<Contact, Signal>> read() {
        return answer.map(_ -> Map.of());
    }

    @Override
    public void watch(Runnable stirred) {
        // nothing stirs
    }

    @Override
    public Result<Void> set(Switch which, Signal to) {
        return answer;
    }

    @Override
    public void close() {}
}
