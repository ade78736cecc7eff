package org.kiosk24.sim.report;

import java.time.Instant;

/** One line of a case's story. */
record StoryLine(Instant at, Who who, Word what) {
    enum Who {
        KIOSK("机器"), ACCIDENT("故障"), STAFF("人员");

        final String zh;

        Who(String zh) {
            this.zh = zh;
        }
    }
}
