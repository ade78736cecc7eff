package org.kiosk24.sim.planted;

import static org.kiosk24.sim.planted.PlantedBug.app;

import java.util.List;

/** Nothing is forgotten, and everybody hears how it ended. */
final class TellingBugs {
    private TellingBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                PlantedBug.of("outbox-forgets", "The bureau hears of every order, however long it takes.",
                        app("order/Outbox", "if (answer instanceof Result.Done) {",
                                "if (!(answer instanceof Result.Refused)) {")),
                PlantedBug.of("outbox-under-another-number", "A report that is made again is the same report.",
                        app("order/Outbox", "Result<Void> answer = bureau.report(file.id(), report(file.order()));", """
                                Result<Void> answer = bureau.report(file.id(), report(file.order()));
                                if (answer instanceof Result.Unknown)
                                    answer = bureau.report(file.id() + "-2", new Bureau.Report("CASE", "", 0, "", "",
                                            file.id() + "-2", report(file.order()).caseReason(), time.now()));""")),
                PlantedBug.of("chain-skips-a-row", "Each row of the journal holds the hash of the row before.",
                        app("journal/Journal", "lastHash = row.hash();",
                                "if (row.seq() % 97 != 0) lastHash = row.hash();")),
                PlantedBug.of("order-never-closed", "Every order that was left open is driven to its end.",
                        app("Duty", "for (OrderFile file : open) {", "for (OrderFile file : open.subList(0, 0)) {")),
                PlantedBug.of("no-last-word", "Nobody is left without knowing how it ended.",
                        app("visit/Visit", "farewell = leaving.screen();", "return;")),
                PlantedBug.of("welcome-after-a-case", "A visit ends with a word that says how it ended.",
                        app("visit/Visit", "farewell = choose(condition).serve(condition);",
                                "if (choose(condition).serve(condition) instanceof Screen last && !(last instanceof Screen.Sorry)) return; farewell = new Screen.Goodbye(false);")));
    }
}
