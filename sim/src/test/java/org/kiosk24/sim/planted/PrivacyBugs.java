package org.kiosk24.sim.planted;

import static org.kiosk24.sim.planted.PlantedBug.app;
import static org.kiosk24.sim.planted.PlantedBug.device;

import java.util.List;

/** Nobody's data on another's screen, nor where it lasts. */
final class PrivacyBugs {
    private PrivacyBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                PlantedBug.of("name-of-the-person-before", "Nobody sees another's name.",
                        app("service/endorsement/Endorsement", "String name = MaskedName.of(card.name());", """
                                if (named.isEmpty())
                                    named = MaskedName.of(card.name());
                                String name = named;"""),
                        app("service/endorsement/Endorsement", "private final Till till;",
                                "private final Till till; private String named = \"\";")),
                PlantedBug.of("whole-name-on-the-screen", "Screens show masked names.",
                        app("service/endorsement/Endorsement", "String name = MaskedName.of(card.name());",
                                "String name = card.name();")),
                PlantedBug.of("number-in-the-log", "No personal data in a log message, masked later or not.",
                        app("service/issue/Issue", "conversation.working(Work.FINDING_PERMITS);",
                                """
                                        conversation.working(Work.FINDING_PERMITS);
                                        org.slf4j.LoggerFactory.getLogger(Issue.class).debug("holder of {}?", card.idNumber());""")),
                PlantedBug.of("name-in-an-exception", "No personal data in what is logged with an exception.",
                        app("service/issue/Issue", "conversation.working(Work.FINDING_PERMITS);",
                                """
                                        conversation.working(Work.FINDING_PERMITS);
                                        org.slf4j.LoggerFactory.getLogger(Issue.class).debug("no", new RuntimeException(card.name()));""")),
                PlantedBug.of("number-not-sealed", "Personal data in the journal is sealed.",
                        app("order/Entry", "record PermitKnown(AccessKey key) implements Personal {}",
                                "record PermitKnown(AccessKey key) implements Entry {}")),
                PlantedBug.of("seal-of-nothing", "What is sealed cannot be read in the file.",
                        app("journal/SealingKey", "byte[] nonce = new byte[NONCE_BYTES];",
                                "if (true) return plain.getBytes(StandardCharsets.UTF_8); byte[] nonce = new byte[NONCE_BYTES];"),
                        app("journal/SealingKey", "if (sealed.length < NONCE_BYTES)",
                                "if (true) return new String(sealed, StandardCharsets.UTF_8); if (sealed.length < NONCE_BYTES)")),
                PlantedBug.of("number-on-the-slip", "A slip that is left lying tells nobody's number.",
                        app("order/Slips", "Mask.number(p.permitNumber())", "p.permitNumber()")),
                PlantedBug.of("name-in-a-transcript", "A technician's recording shows no holder.",
                        device("idcard/SdtMasker", "stars(body, text, longEnough ? number : text + 188);", "")));
    }
}
