package org.kiosk24.app.cli.device;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.Result;
import org.kiosk24.device.permit.AccessKey;
import org.kiosk24.device.permit.ChipPermitReader;
import org.kiosk24.device.permit.Decoded;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.permit.PermitReader;
import org.kiosk24.device.permit.SignedEndorsement;
import org.kiosk24.device.permit.pcsc.Pcsc;
import org.kiosk24.device.time.RealTime;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk device permit ...}: the permit's chip on a PC/SC reader. */
@Command(name = "permit", mixinStandardHelpOptions = true, description = "The permit's chip, through PC/SC.", subcommands = {
        PermitCommand.Read.class})
final class PermitCommand {

    /** What opens a chip: all three, as printed on the card. */
    private static final class Key {
        @Option(names = "--number", required = true, paramLabel = "N", description = "Permit number, such as CA1234567.")
        private String number;

        @Option(names = "--birth", required = true, paramLabel = "DATE", description = "Date of birth, yyyy-mm-dd.")
        private LocalDate birth;

        @Option(names = "--expiry", required = true, paramLabel = "DATE", description = "Date of expiry, yyyy-mm-dd.")
        private LocalDate expiry;
    }

    /** {@code kiosk device permit read}. */
    @Command(name = "read", mixinStandardHelpOptions = true, description = {
            "Open the chip with number, birth and expiry; show its holder and its endorsements.",
            "Without these three, a chip cannot be opened: only the reader is looked for."})
    static final class Read implements Callable<Integer> {
        @Mixin
        private Output output;

        @ArgGroup(exclusive = false, multiplicity = "0..1")
        private Key key;

        @Option(names = "--reader", defaultValue = "", paramLabel = "NAME", description = "Part of the reader's name; the first reader otherwise.")
        private String reader;

        @Option(names = "--pcsc-socket", paramLabel = "PATH", description = "Socket of another PC/SC daemon than the system's.")
        private Path socket;

        @Option(names = "--timeout", defaultValue = "10", paramLabel = "S", description = "Seconds to wait for a chip (default ${DEFAULT-VALUE}).")
        private int timeout;

        @Override
        public Integer call() {
            var time = new RealTime();
            var slot = new Pcsc(reader, Optional.ofNullable(socket), time, Pcsc.Timers.DEFAULT);
            try (var chips = new ChipPermitReader(slot, time, new SecureRandom())) {
                Result<String> health = chips.health();
                if (key == null || !(health instanceof Result.Done<String>(var name)))
                    return output.result(health, found -> Map.of("reader", found, "opened", false));
                output.say("Waiting for a permit on " + name + " ...");
                var accessKey = new AccessKey(key.number, key.birth, key.expiry);
                return output.result(
                        chips.open(accessKey, Duration.ofSeconds(timeout)).then(open -> facts(name, open)), f -> f);
            }
        }

        private static Result<Map<String, ?>> facts(String reader, PermitReader.OpenPermit open) {
            try (open) {
                return open.portrait()
                        .then(portrait -> open.endorsements().map(records -> facts(reader, open, portrait, records)));
            }
        }

        private static Map<String, ?> facts(String reader, PermitReader.OpenPermit open, byte[] portrait,
                List<byte[]> records) {
            Permit holder = open.holder();
            var facts = new LinkedHashMap<String, Object>();
            facts.put("reader", reader);
            facts.put("opened", true);
            facts.put("number", holder.number());
            facts.put("name", holder.chineseName());
            facts.put("surname", holder.surname());
            facts.put("given", holder.given());
            facts.put("sex", holder.sex().label());
            facts.put("birth", holder.birth().toString());
            facts.put("expiry", holder.expiry().toString());
            facts.put("portraitBytes", portrait.length);
            facts.put("endorsements", records.stream().map(Read::endorsement).toList());
            return facts;
        }

        /** The bureau's certificate is not at hand here, so the signature is not checked, and the facts say so. */
        private static Map<String, Object> endorsement(byte[] bytes) {
            var facts = new LinkedHashMap<String, Object>();
            switch (SignedEndorsement.unverified(bytes)) {
                case Decoded.Good<EndorsementRecord>(var record) -> {
                    facts.put("number", record.number());
                    facts.put("product", record.productCode());
                    facts.put("kind", String.valueOf(record.kind()));
                    facts.put("validFrom", record.validFrom().toString());
                    facts.put("validTo", record.validTo().toString());
                    facts.put("entries", record.entries());
                    facts.put("stayDays", record.stayDays());
                    facts.put("orderId", record.orderId());
                }
                case Decoded.Bad<EndorsementRecord>(var why) -> facts.put("unreadable", why);
            }
            facts.put("bytes", bytes.length);
            facts.put("signature", "not checked");
            return facts;
        }
    }
}
