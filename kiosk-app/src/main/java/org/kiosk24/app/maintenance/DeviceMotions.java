package org.kiosk24.app.maintenance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.visit.Citizen;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.camera.Camera.OpenCamera;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.cardstation.CardStation;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Sensors;
import org.kiosk24.device.payment.CardTerminal.TerminalStatus;
import org.kiosk24.device.receipt.Slip;

/** What the devices do. Of a card that is read or taken in nothing is shown, printed or kept. */
record DeviceMotions(Judged judged, Bench bench) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PICTURE = Duration.ofSeconds(2);
    /** So many pictures in a row may be missing. */
    private static final int MISSING = 3;
    private static final int MOST_PICTURES = 7000;

    Trial receipt() throws ShiftOver {
        judged.going();
        Result<Void> printed = bench.devices().printer().print(slip());
        return printed instanceof Result.Done ? judged.byEye() : judged.notDone(printed);
    }

    /** Large and small, Chinese and Latin, thin lines and black areas: what a worn head or a blunt knife shows on. */
    private Slip slip() {
        Words words = Words.of(judged.talk().glass().language());
        return new Slip(List.of(new Slip.Title(words.say("testslip.title")), new Slip.Rule(),
                new Slip.Text(words.say("testslip.text")), new Slip.Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789"),
                new Slip.Row(words.say("testslip.left"), words.say("testslip.right")), new Slip.Rule(),
                new Slip.Qr("KIOSK24 SELF-TEST"), new Slip.Centred(words.say("testslip.end"))));
    }

    Trial camera() throws ShiftOver {
        Camera camera = bench.camera().orElseThrow();
        Result<OpenCamera> opened = camera.open();
        if (!(opened instanceof Result.Done<OpenCamera>(var on)))
            return judged.notDone(opened);
        try (on) {
            return watched(on);
        }
    }

    private Trial watched(OpenCamera camera) throws ShiftOver {
        Citizen glass = judged.talk().glass();
        judged.talk().show(Judged.question(judged.motion(), "staff-camera", new Block.Mirror()));
        Citizen.Stop judge = glass.stop(t -> t instanceof Touch.Confirm || t instanceof Touch.Back);
        int missing = 0;
        for (int i = 0; i < MOST_PICTURES && !judge.requested(); i++) {
            Result<Picture> next = camera.next(PICTURE);
            if (next instanceof Result.Done<Picture>(var picture)) {
                missing = 0;
                glass.mirror(picture);
                picture.wipe();
            } else if (++missing >= MISSING)
                return judged.notDone(next);
        }
        Touch touch = judge.touch().orElseThrow(() -> new ShiftOver(ShiftOver.Why.IDLE));
        return touch instanceof Touch.Confirm ? judged.passed() : judged.failed("");
    }

    Trial terminal() {
        judged.going();
        var registered = bench.devices().terminal().register();
        if (!(registered instanceof Result.Done))
            return judged.notDone(registered);
        Result<TerminalStatus> status = bench.devices().terminal().status();
        return status instanceof Result.Done<TerminalStatus>(var now) && !now.ready()
                ? judged.failed("status %02X: %s".formatted(now.code(), now.text()))
                : judged.notDone(status);
    }

    Trial idCard() {
        judged.going();
        return judged.notDone(bench.idCards().read(PATIENCE, judged.talk().stoppedByBack()));
    }

    /** Takes a test card in and gives it back; a card that was inside before is left where it is. */
    Trial station() {
        CardStation station = bench.devices().station();
        judged.going();
        Result<Sensors> before = station.sensors();
        if (!(before instanceof Result.Done<Sensors>(var seen)))
            return judged.notDone(before);
        if (seen.place() == Place.INSIDE || seen.place() == Place.AWAITING_REMOVAL)
            return judged.failed(new Fault.Busy("card station", ActHappened.NO,
                    "a card is " + seen.place() + " already; take it out first"));
        Result<Place> taken = station.takeIn(PATIENCE, judged.talk().stoppedByBack());
        Optional<Trial> notTaken = taken instanceof Result.Done<Place>(var place) && place == Place.INSIDE
                ? Optional.empty()
                : Optional.of(judged.notDone(taken));
        if (notTaken.isPresent() && !inside(station))
            return notTaken.get();
        Result<Place> given = station.eject(PATIENCE, judged.talk().stoppedByBack());
        if (given instanceof Result.Done<Place>(var place) && place != Place.NONE)
            return judged.failed("the test card is " + place + "; take it out of the slot");
        return notTaken.orElseGet(() -> judged.notDone(given));
    }

    private static boolean inside(CardStation station) {
        return station.sensors() instanceof Result.Done<Sensors>(var seen) && seen.place() == Place.INSIDE;
    }
}
