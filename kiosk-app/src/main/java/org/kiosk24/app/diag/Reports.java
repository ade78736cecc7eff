package org.kiosk24.app.diag;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Where readiness reports are kept, signed by the kiosk. */
@FunctionalInterface
public interface Reports {
    /**
     * Keeps it.
     *
     * @return where
     * @throws IOException if it could not be written or signed
     */
    Path keep(String kioskId, Instant at, String html) throws IOException;
}
