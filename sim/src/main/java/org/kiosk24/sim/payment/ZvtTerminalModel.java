package org.kiosk24.sim.payment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.LinePump;
import org.kiosk24.sim.Watchers;

/**
 * A ZVT payment terminal with its bank: firmware, ledger, and a customer in front of it. Of the terminals that exist
 * it can be each of the three kinds that differ in what they do with an unanswered payment.
 */
public final class ZvtTerminalModel implements DeviceModel {
    private final Time time;
    private final TerminalSettings settings;
    private final Mailbox<Event> mailbox;
    private final Books books;
    private final Watchers watchers = new Watchers();
    private volatile Snapshot snapshot;
    private TerminalPort port;
    private TerminalFirmware firmware;
    private String waitingFor = "";

    private record Snapshot(boolean registered, String waitingFor, Personality personality, List<String> faults,
            TerminalLedger ledger) {}

    public ZvtTerminalModel(Time time, TerminalSettings settings) {
        this.time = time;
        this.settings = settings;
        snapshot = new Snapshot(false, "", settings.personality(), List.of(), TerminalLedger.EMPTY);
        mailbox = time.mailbox();
        books = new Books(settings, time, this::publish);
    }

    @Override
    public String name() {
        return "payment";
    }

    @Override
    public void run(Link line) {
        port = new TerminalPort(line, time, mailbox, settings, this::publish);
        firmware = new TerminalFirmware(port, books, time, settings, Customer.BY_HAND, this::waits);
        LinePump.start(time, name(), line, bytes -> mailbox.post(new Event.Bytes(bytes)),
                () -> mailbox.post(new Event.LineClosed()));
        publish();
        boolean powered = true;
        while (true) {
            try {
                if (!powered) {
                    port.sleepThrough(settings.times().boot());
                    powered = true;
                    firmware.started();
                }
                firmware.serve(port.next());
                publish();
            } catch (TerminalPort.PowerCut cut) {
                powered = false;
            } catch (TerminalPort.LineGone gone) {
                publish();
                return;
            }
        }
    }

    private void waits(String what) {
        waitingFor = what;
        publish();
    }

    private void publish() {
        snapshot = new Snapshot(firmware.registered(), waitingFor, port.personality(),
                port.faults().isEmpty()
                        ? List.of()
                        : port.faults().stream().map(TerminalFault::faultName).toList(),
                books.ledger());
        watchers.tell();
    }

    @Override
    public void watch(Runnable changed) {
        watchers.add(changed);
    }

    /** What it waits for a payer to do: {@code card}, {@code pin}; empty if nothing. */
    public String waitingFor() {
        return snapshot.waitingFor;
    }

    /** Where the money is, now. */
    public TerminalLedger ledger() {
        return snapshot.ledger;
    }

    /** Holds a contactless card to the terminal; does nothing unless it waits for one. */
    public void tap() {
        mailbox.post(new Event.Tap());
    }

    /** Holds a contactless card to the terminal that the bank will decline. */
    public void tapEmpty() {
        mailbox.post(new Event.EmptyTap());
    }

    /** Puts a chip card in; the terminal will want its PIN. */
    public void insert() {
        mailbox.post(new Event.Insert());
    }

    public void pin(boolean right) {
        mailbox.post(new Event.Pin(right));
    }

    /** @param key STOP or OK */
    public void key(String key) {
        switch (key) {
            case "STOP" -> mailbox.post(new Event.StopKey());
            case "OK" -> mailbox.post(new Event.OkKey());
            default -> throw new IllegalArgumentException("no key " + key + " on a terminal: STOP or OK");
        }
    }

    /** From now on this customer stands there. */
    public void customer(Customer customer) {
        mailbox.post(new Event.Arrives(customer));
    }

    public void personality(Personality personality) {
        mailbox.post(new Event.Change(personality));
    }

    /** Takes the power away and gives it back; the terminal starts anew and is silent meanwhile. */
    public void powerCycle() {
        mailbox.post(new Event.PowerCycle());
    }

    @Override
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        for (var fault : TerminalFault.values())
            faults.put(fault.faultName(), fault.what());
        faults.put("power-cycle", "takes the power away and gives it back");
        for (var personality : Personality.values())
            faults.put("personality-" + personality.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    "what becomes of an unanswered payment; mending leaves it");
        return faults;
    }

    @Override
    public void fault(String name) {
        if (name.equals("power-cycle")) {
            powerCycle();
            return;
        }
        for (var personality : Personality.values())
            if (name.equals("personality-" + personality.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))) {
                personality(personality);
                return;
            }
        mailbox.post(new Event.Break(Arrays.stream(TerminalFault.values()).filter(f -> f.faultName().equals(name))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no fault " + name))));
    }

    @Override
    public void mend() {
        mailbox.post(new Event.Mend());
    }

    @Override
    public Map<String, Object> state() {
        Snapshot now = snapshot;
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("registered", now.registered);
        state.put("waitingFor", now.waitingFor);
        state.put("personality", now.personality.name());
        state.put("faults", now.faults);
        state.put("terminalId", settings.terminalId());
        state.put("payments", now.ledger.payments().size());
        state.put("capturedFen", now.ledger.capturedFen());
        state.put("batches", now.ledger.batches().size());
        return state;
    }
}
