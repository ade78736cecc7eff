package org.kiosk24.sim.wire;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.world.World;

/** The hands of the people in front of the devices, the devices' faults, cables, states and books. */
final class DeviceRoom implements ControlRoom {
    private final Simulation simulation;
    private final World world;

    DeviceRoom(Simulation simulation) {
        this.simulation = simulation;
        world = simulation.world();
    }

    @Override
    public Map<String, String> requests() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("POST /idcard/place?persona=ID", "lay this person's ID card on the reader");
        requests.put("POST /idcard/lift", "lift it");
        requests.put("POST /permit/insert?persona=ID", "put this person's permit into the slot");
        requests.put("POST /permit/take", "take the permit out of the slot");
        requests.put("POST /payment/tap", "hold a bank card against the terminal");
        requests.put("POST /payment/tap-empty", "hold one against it that has no money left");
        requests.put("POST /payment/insert", "put a bank card into the terminal, which then wants its PIN");
        requests.put("POST /payment/pin?right=true", "enter the PIN, or with right=false a wrong one");
        requests.put("POST /payment/key?key=STOP", "press a key of the terminal: STOP, OK");
        requests.put("POST /qr/pay", "scan the newest payment code and pay");
        requests.put("POST /camera/look?persona=ID", "step before the camera and look into it");
        requests.put("POST /camera/leave", "step aside");
        requests.put("GET /code?persona=ID&sheet=NAME", "the digits that this person has for a screen: collect-code,"
                + " continue-code, officer-code, progress-number");
        requests.put("POST /{device}/fault?name=NAME", "break a device");
        requests.put("POST /{device}/mend", "heal all faults of a device");
        requests.put("POST /{serial}/unplug", "pull a serial device's cable");
        requests.put("POST /{serial}/plug", "plug it in again");
        requests.put("GET /{device}/state", "what a technician would see");
        requests.put("GET /state", "the same of all devices");
        requests.put("GET /{serial}/wire",
                "the newest part of the wire transcript, as text; GET /permit/wire likewise");
        requests.put("GET /ledger", "what really happened: money, prints, chip records, endorsements, slips");
        return requests;
    }

    @Override
    public Optional<Answer> answer(Ask ask) throws IOException {
        return switch (ask.what()) {
            case "GET /ledger" -> Optional.of(Answer.json(world.ledger()));
            case "GET /state" -> Optional.of(Answer.json(states()));
            case "GET /code" -> Optional.of(world.code(ask.needed("persona"), ask.needed("sheet"))
                    .map(code -> Answer.json(Map.of("code", code)))
                    .orElseGet(() -> Answer.error(409, "this person has no code for that")));
            default -> hand(ask).or(() -> money(ask)).or(() -> device(ask));
        };
    }

    private Optional<Answer> hand(Ask ask) {
        return switch (ask.what()) {
            case "POST /idcard/place" -> done(world.placeIdCard(ask.needed("persona")), "");
            case "POST /idcard/lift" -> done(world.liftIdCard(), "");
            case "POST /permit/insert" -> done(world.insertPermit(ask.needed("persona")),
                    "the slot is taken, or this person carries no permit");
            case "POST /permit/take" -> done(world.takePermit(), "there is no permit in the slot");
            case "POST /camera/look" -> done(world.lookIntoCamera(ask.needed("persona")), "");
            case "POST /camera/leave" -> done(world.leaveCamera(), "");
            default -> Optional.empty();
        };
    }

    private Optional<Answer> money(Ask ask) {
        switch (ask.what()) {
            case "POST /payment/tap" -> world.tapBankCard();
            case "POST /payment/tap-empty" -> world.tapEmptyCard();
            case "POST /payment/insert" -> world.insertBankCard();
            case "POST /payment/pin" -> world.enterPin(!"false".equals(ask.query().get("right")));
            case "POST /payment/key" -> world.payment.key(ask.needed("key"));
            case "POST /qr/pay" -> {
                return done(world.payQr(), "there is no code that can be paid");
            }
            default -> {
                return Optional.empty();
            }
        }
        return done(true, "");
    }

    private Optional<Answer> device(Ask ask) {
        String[] words = ask.what().split("[ /]+");
        if (words.length != 3)
            return Optional.empty();
        String device = words[1];
        switch (words[0] + " " + words[2]) {
            case "POST fault" -> breakable(device).fault(ask.needed("name"));
            case "POST mend" -> breakable(device).mend();
            case "POST unplug" -> simulation.pull(device);
            case "POST plug" -> simulation.plugIn(device);
            case "GET state" -> {
                return Optional.of(Answer.json(breakable(device).state()));
            }
            case "GET wire" -> {
                return Optional.of(Answer.text(simulation.wire(device)));
            }
            default -> {
                return Optional.empty();
            }
        }
        return done(true, "");
    }

    private Breakable breakable(String name) {
        List<Breakable> all = world.breakables();
        return all.stream().filter(b -> b.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no device '" + name + "'; there are: " + all.stream().map(Breakable::name).toList()));
    }

    private Map<String, Object> states() {
        Map<String, Object> states = new LinkedHashMap<>();
        world.breakables().forEach(b -> states.put(b.name(), b.state()));
        return states;
    }

    private static Optional<Answer> done(boolean could, String whyNot) {
        return Optional.of(Answer.done(could, whyNot));
    }
}
