package org.kiosk24.sim.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.world.World;

/** What the control API can do, for {@code GET /}: requests, and every device with its faults. */
final class ControlGuide {
    private ControlGuide() {}

    static Map<String, Object> of(World world, List<String> serialDevices) {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("GET /personas", "the citizens, by id");
        requests.put("POST /idcard/place?persona=ID", "lay this person's ID card on the reader");
        requests.put("POST /idcard/lift", "lift it");
        requests.put("POST /permit/insert?persona=ID", "put this person's permit into the slot");
        requests.put("POST /permit/take", "take the permit out of the slot");
        requests.put("POST /payment/tap", "hold a bank card against the terminal");
        requests.put("POST /payment/key?key=STOP", "press a key of the terminal: STOP, OK");
        requests.put("POST /qr/pay", "scan the newest payment code and pay");
        requests.put("POST /camera/look?persona=ID", "step before the camera and look into it");
        requests.put("POST /camera/leave", "step aside");
        requests.put("GET /code?persona=ID&sheet=NAME",
                "the digits that this person has for a screen: collect-code, continue-code, officer-code");
        requests.put("POST /{device}/fault?name=NAME", "break a device");
        requests.put("POST /{device}/mend", "heal all faults of a device");
        requests.put("POST /{serial}/unplug", "pull a serial device's cable");
        requests.put("POST /{serial}/plug", "plug it in again");
        requests.put("GET /{device}/state", "what a technician would see");
        requests.put("GET /state", "the same of all devices");
        requests.put("GET /{serial}/wire",
                "the newest part of the wire transcript, as text; GET /permit/wire likewise");
        requests.put("GET /ledger", "what really happened: money, prints, chip records, endorsements, slips");
        Map<String, Object> faults = new LinkedHashMap<>();
        for (Breakable device : world.breakables())
            faults.put(device.name(), device.faults());
        Map<String, Object> guide = new LinkedHashMap<>();
        guide.put("requests", requests);
        guide.put("serialDevices", serialDevices);
        guide.put("faults", faults);
        return guide;
    }
}
