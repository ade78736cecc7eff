package org.kiosk24.sim;

import java.util.Arrays;

/** Those who want to know when a simulated thing may have changed. They are told in its own actor and must not wait. */
public final class Watchers {
    private volatile Runnable[] all = {};

    public synchronized void add(Runnable watcher) {
        Runnable[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = watcher;
        all = more;
    }

    public void tell() {
        for (Runnable watcher : all)
            watcher.run();
    }
}
