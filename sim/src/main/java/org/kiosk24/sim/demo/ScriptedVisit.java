package org.kiosk24.sim.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.cli.RunCommand;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.fx.OffscreenDisplay;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.permit.Decoded;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.SignedEndorsement;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.citizen.Fingers;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.wire.Simulation;
import org.kiosk24.sim.world.Ledger;

/** Scripted citizens served end to end with no display: every screen becomes a picture, every button a real press. */
public final class ScriptedVisit {
    private static final Duration REPORT = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private final Simulation simulation;
    private final KioskConfig config;
    private final Path pictures;
    private final Time time;
    private final Output output;

    public ScriptedVisit(Simulation simulation, KioskConfig config, Path pictures, Time time, Output output) {
        this.simulation = simulation;
        this.config = config;
        this.pictures = pictures;
        this.time = time;
        this.output = output;
    }

    /**
     * Serves people with these wishes, one after another; yields what the journal and the world's own books say of the
     * last.
     *
     * @param language in which all of them are served
     */
    public Map<String, Object> run(List<ScriptedCitizen.Wish> wishes, Language language)
            throws IOException, GeneralSecurityException {
        long start = time.nanos();
        Mailbox<Touch> touches = time.mailbox();
        var display = new OffscreenDisplay(time, touches, pictures);
        List<ScriptedCitizen> people = wishes.stream().map(wish -> new ScriptedCitizen(wish, speaking(language),
                simulation.world(), fingers(display), time)).toList();
        var street = new Street(display, people);
        Mailbox<String> stopped = time.mailbox();
        time.start("kiosk", () -> {
            try {
                RunCommand.serve(config, street, touches, time, output);
                stopped.post("the kiosk did not start");
            } catch (IOException | RuntimeException e) {
                stopped.post("the kiosk stopped: " + e);
            }
        });
        Deadline patience = time.in(LONGEST.multipliedBy(people.size()));
        Optional<Screen> last = people.getLast().lastWord(patience);
        double seconds = (time.nanos() - start) / 1e9;
        stopped.poll().ifPresent(output::say);
        if (last.filter(s -> s instanceof Screen.Sheet).isEmpty())
            awaitReport(people.size());
        display.close();
        return facts(last, display.pictures(), seconds);
    }

    /** Whether the person got what was wanted, or was told it. */
    public static boolean well(Map<String, Object> facts) {
        return "ISSUED".equals(facts.get("outcome")) || "FILED".equals(facts.get("outcome"))
                || "Sheet".equals(facts.get("lastScreen"));
    }

    /** The bureau hears of each order a moment after the citizen has gone. */
    private void awaitReport(int orders) {
        Deadline patience = time.in(REPORT);
        while (simulation.world().ledger().outcomes().size() < orders && !time.passed(patience))
            time.sleep(Duration.ofMillis(100));
    }

    /** Touches the language first of all; whoever speaks the kiosk's own need not. */
    private static Manner speaking(Language language) {
        return (screen, times, me) -> {
            if (screen instanceof Screen.Welcome && times == 1 && language != Language.CHINESE)
                me.press(new Touch.Speak(language));
            return Manner.Turn.AS_ASKED;
        };
    }

    private static Fingers fingers(OffscreenDisplay display) {
        return touch -> {
            try {
                switch (touch) {
                    case Touch.Enter(var text) -> display.type(text);
                    case Touch.Sign(var strokes) -> display.draw(strokes);
                    default -> {
                    }
                }
                display.press(Buttons.idOf(touch), Duration.ZERO);
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        };
    }

    private Map<String, Object> facts(Optional<Screen> last, List<Path> screens, double seconds)
            throws IOException, GeneralSecurityException {
        var files = new JournalFiles(config.kiosk().dir());
        RandomGenerator never = () -> {
            throw new IllegalStateException("reading needs no randomness");
        };
        Map<String, Object> facts = new LinkedHashMap<>();
        if (!Files.exists(files.journal())) {
            facts.put("outcome", "NOT_BEGUN");
            return facts;
        }
        try (Journal journal = Journal.openToRead(files.journal(), SealingKey.inFile(files.key(), never), time)) {
            var orders = Orders.all(journal);
            Ledger ledger = simulation.world().ledger();
            if (orders.isEmpty())
                facts.put("outcome", "NO_ORDER");
            else
                order(facts, orders.getLast().order(), ledger);
            facts.put("paidFen", ledger.keptFen());
            facts.put("journalOk", journal.verify().isEmpty());
        }
        facts.put("lastScreen", last.map(s -> s.getClass().getSimpleName()).orElse("NONE"));
        facts.put("screens", screens.stream().map(Path::toString).toList());
        facts.put("seconds", Math.round(seconds * 10) / 10.0);
        return facts;
    }

    private void order(Map<String, Object> facts, Order order, Ledger ledger)
            throws IOException, GeneralSecurityException {
        facts.put("outcome", order.ending().map(Enum::name).orElse("OPEN"));
        facts.put("orderId", order.id());
        facts.put("product", order.chosen().map(Entry.Chosen::productCode).orElse(""));
        Optional<Entry.ToMake> toMake = order.toMake();
        List<String> printed = ledger.cards().isEmpty() ? List.of() : ledger.cards().getLast().text();
        facts.put("printedText", String.join("\n", printed));
        facts.put("printedAsOrdered", toMake.map(m -> m.printLines().equals(printed)).orElse(false));
        byte[] record = ledger.chipRecords().isEmpty()
                ? new byte[0]
                : Base64.getDecoder().decode(ledger.chipRecords().getLast().record());
        facts.put("chipRecord", record.length == 0 ? null : record(record));
        facts.put("chipAsOrdered", toMake.map(m -> java.util.Arrays.equals(m.chipRecord(), record)).orElse(false));
    }

    private Map<String, Object> record(byte[] signed) throws IOException, GeneralSecurityException {
        X509Certificate seal;
        try (InputStream in = Files.newInputStream(config.bureau().seal())) {
            seal = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (SignedEndorsement.verify(signed, seal)) {
            case Decoded.Bad<EndorsementRecord>(var reason) -> facts.put("wrong", reason);
            case Decoded.Good<EndorsementRecord>(var r) -> {
                facts.put("orderId", r.orderId());
                facts.put("number", r.number());
                facts.put("product", r.productCode());
                facts.put("kind", String.valueOf(r.kind()));
                facts.put("validFrom", r.validFrom().toString());
                facts.put("validTo", r.validTo().toString());
                facts.put("entries", r.entries());
                facts.put("stayDays", r.stayDays());
            }
        }
        return facts;
    }
}
