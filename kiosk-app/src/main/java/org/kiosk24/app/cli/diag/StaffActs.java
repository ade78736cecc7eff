package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.Hardware;
import org.kiosk24.app.backoffice.BackOffice;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.cases.CaseActs;
import org.kiosk24.app.cases.Cases;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.custody.Custody;
import org.kiosk24.app.custody.CustodyActs;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.diag.Acts;
import org.kiosk24.app.diag.Door;
import org.kiosk24.app.diag.Seal;
import org.kiosk24.app.endofday.EndOfDay;
import org.kiosk24.app.endofday.EndOfDayActs;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.settings.SettingsActs;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.supplies.Supplies;
import org.kiosk24.app.supplies.Supply;
import org.kiosk24.app.supplies.SupplyActs;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that staff can have done at a configured kiosk. */
public final class StaffActs {
    private static final Logger LOG = LoggerFactory.getLogger(StaffActs.class);

    private StaffActs() {}

    /** @param login the one of this process: waits after wrong tries are measured in it */
    public static Acts of(KioskConfig config, Hardware hardware, Journal journal, Login login, Time time) {
        var door = new Door(login);
        var station = hardware.devices().station();
        var stores = config.stores();
        Map<String, Act> acts = new HashMap<>();
        acts.putAll(CaseActs.of(new Cases(journal, station), door));
        acts.putAll(CustodyActs.of(custody(config, hardware, journal, time), stores.bins(), door));
        acts.putAll(SupplyActs.of(supplies(config, hardware, journal), door));
        acts.putAll(EndOfDayActs.of(new EndOfDay(journal, hardware.devices().terminal(), hardware.devices().gateway()),
                door));
        acts.putAll(SettingsActs.of(config.kiosk().dir(), journal, door));
        return new Acts(acts);
    }

    /** The same on the glass. */
    public static BackOffice onGlass(KioskConfig config, Hardware hardware, Journal journal, Time time) {
        return new BackOffice(journal, new Cases(journal, hardware.devices().station()),
                custody(config, hardware, journal, time), config.stores().bins(),
                new EndOfDay(journal, hardware.devices().terminal(), hardware.devices().gateway()),
                new EndOfDayPages(config, config.kiosk().dir().resolve("reports")),
                supplies(config, hardware, journal));
    }

    static Supplies supplies(KioskConfig config, Hardware hardware, Journal journal) {
        var stores = config.stores();
        return new Supplies(journal, hardware.devices().station(), Map.of(Supply.PAPER, stores.paperLow(),
                Supply.CARD_HEAD, stores.cardHeadLow(), Supply.BLANK_CARDS, stores.blankCardsLow()));
    }

    private static Custody custody(KioskConfig config, Hardware hardware, Journal journal, Time time) {
        return new Custody(config.kiosk().id(), config.stores().bins(), journal, hardware.devices().station(),
                text -> signature(config, text), time);
    }

    /** By the kiosk's own key. */
    private static Optional<String> signature(KioskConfig config, String text) {
        try {
            return Optional.of(Seal.signature(text.getBytes(StandardCharsets.UTF_8),
                    new KeyFile(config.bureau().key()).key()));
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("the kiosk's key cannot be used to sign: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
