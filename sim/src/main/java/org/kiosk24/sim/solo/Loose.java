package org.kiosk24.sim.solo;

import java.util.List;

/** Bytes that belong to no frame, counted until there is something else to tell. */
final class Loose {
    private int bytes;

    void more(int n) {
        bytes += n;
    }

    void tell(List<String> told) {
        if (bytes > 0)
            told.add(count(bytes) + " outside of any frame");
        bytes = 0;
    }

    static String count(int bytes) {
        return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
}
