package org.kiosk24.sim.planted;

import static org.kiosk24.sim.planted.PlantedBug.app;

import java.util.List;

/** Made once, made right, and the permit comes back. */
final class MakingBugs {
    private MakingBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                PlantedBug.of("printed-before-written", "The intent to print is on disk before anything is printed.",
                        app("order/Making", "file.record(new Entry.Printing(count));", ""),
                        app("order/Making", "file.record(new Entry.Printed(Outcome.of(result)));", """
                                file.record(new Entry.Printing(count));
                                file.record(new Entry.Printed(Outcome.of(result)));""")).in("power"),
                PlantedBug.of("unknown-print-means-not-printed", "What may have been printed is never printed again.",
                        app("order/Order", "case UNKNOWN -> State.BEGUN;", "case UNKNOWN -> State.DID_NOT;")),
                PlantedBug.of("recovery-prints-again", "Recovery asks what is true before it acts.",
                        app("order/Next", "case BEGUN -> ASK_PRINT;", "case BEGUN -> PRINT;")).in("power"),
                PlantedBug.of("recovery-writes-again", "Recovery looks at the chip before it writes.",
                        app("order/Fulfilment", "case ASK_CHIP -> making.askChip(file);",
                                "case ASK_CHIP -> making.write(file);"),
                        app("order/Making",
                                ".then(there -> there ? Result.done(null) : appendAndReadBack(permit, record));",
                                ".then(there -> appendAndReadBack(permit, record));")),
                PlantedBug.of("record-of-another", "The chip gets the record that was approved for this order.",
                        app("order/Making", "return permit.append(record).then(done -> readBack(permit, record));", """
                                if (newest == null)
                                    newest = record;
                                return permit.append(newest);"""),
                        app("order/Making", "private final Devices devices;",
                                "private static byte[] newest; private final Devices devices;")),
                PlantedBug.of("permit-left-inside", "The permit comes back, or is kept with a record and a reason.",
                        app("order/Next", "o.returns() < TRIES ? RETURN : KEEP",
                                "o.returns() < TRIES ? RETURN : tell(o)")),
                PlantedBug.of("permit-kept-in-silence", "Staff are told of every permit that is kept.",
                        app("order/Next", "if (o.custody() == Custody.KEPT)", "if (o.custody() == Custody.UNSURE)")));
    }
}
