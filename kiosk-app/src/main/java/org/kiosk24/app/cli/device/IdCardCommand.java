package org.kiosk24.app.cli.device;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.idcard.Ethnicity;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.SdtMasker;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk device idcard ...}. */
@Command(name = "idcard", mixinStandardHelpOptions = true, description = "The reader for resident ID cards.", subcommands = {
        IdCardCommand.Read.class, IdCardCommand.Status.class})
public final class IdCardCommand {

    /** Where the reader is. A picocli mixin. */
    static final class ReaderLine extends LineOptions {
        @Option(names = "--speed", paramLabel = "N", defaultValue = "115200", description = "Line speed to try first, in bit/s (${DEFAULT-VALUE}).")
        private int speed;

        SdtReader reader() {
            Time time = new RealTime();
            return new SdtReader(open(settings(), new SdtMasker(), time), time, SdtTimers.DEFAULT, speed);
        }

        private LineSettings settings() {
            try {
                return LineSettings.n81(speed);
            } catch (IllegalArgumentException e) {
                throw wrong("--speed: " + e.getMessage());
            }
        }
    }

    @Command(name = "read", mixinStandardHelpOptions = true, description = "Wait for an ID card and show what is on it, in full.")
    static final class Read implements Callable<Integer> {
        @Spec
        private CommandSpec command;
        @Mixin
        private Output output;
        @Mixin
        private ReaderLine line;

        @Option(names = "--timeout", paramLabel = "S", defaultValue = "30", description = "Seconds to wait for a card (${DEFAULT-VALUE}).")
        private int timeout;

        @Override
        public Integer call() {
            if (timeout < 1 || timeout > 86_400)
                throw new ParameterException(command.commandLine(), "--timeout: 1 to 86400 seconds, not " + timeout);
            try (SdtReader reader = line.reader()) {
                output.say("Lay an ID card on the reader.");
                return output.result(reader.read(Duration.ofSeconds(timeout), Cancel.NEVER), this::shown);
            }
        }

        private Map<String, ?> shown(IdCard card) {
            Map<String, Object> facts = facts(card);
            card.wipe();
            if (!output.json())
                facts.values().removeIf(Objects::isNull);
            return facts;
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Ask whether the reader is well.")
    static final class Status implements Callable<Integer> {
        @Mixin
        private Output output;
        @Mixin
        private ReaderLine line;

        @Override
        public Integer call() {
            try (SdtReader reader = line.reader()) {
                return output.result(reader.health(), samId -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("samId", samId);
                    facts.put("speed", reader.bitsPerSecond());
                    return facts;
                });
            }
        }
    }

    /** Null where a layout has no such field. */
    private static Map<String, Object> facts(IdCard card) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("layout", card.layout().name());
        facts.put("name", card.name());
        facts.put("sex", card.sex().label());
        facts.put("ethnicity", card instanceof IdCard.Resident r ? Ethnicity.name(r.ethnicity()) : null);
        facts.put("birth", card.birth().toString());
        facts.put("address", switch (card) {
            case IdCard.Resident r -> r.address();
            case IdCard.HkMacaoTaiwan h -> h.address();
            case IdCard.Foreigner2017 _,IdCard.Foreigner2023 _ -> null;
        });
        facts.put("idNumber", card.idNumber());
        facts.put("authority", switch (card) {
            case IdCard.Resident r -> r.authority();
            case IdCard.HkMacaoTaiwan h -> h.authority();
            case IdCard.Foreigner2017 _,IdCard.Foreigner2023 _ -> null;
        });
        facts.put("validFrom", card.validFrom().toString());
        facts.put("validTo", card.validTo().map(Object::toString).orElse("长期"));
        facts.put("numberValid", card.numberValid());
        return facts;
    }
}
