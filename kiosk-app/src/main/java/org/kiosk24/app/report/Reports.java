package org.kiosk24.app.report;

import java.io.IOException;
import java.nio.file.Path;
import org.kiosk24.app.words.Words;

/** Where readiness reports are kept, signed by the kiosk. */
@FunctionalInterface
public interface Reports {
    /**
     * Keeps it.
     *
     * @return where, as a page for screens; the one for paper stands beside it
     * @throws IOException if it could not be written or signed
     */
    Path keep(Readiness readiness, Words words) throws IOException;
}
