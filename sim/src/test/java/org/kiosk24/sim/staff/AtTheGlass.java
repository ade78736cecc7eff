package org.kiosk24.sim.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.staff.Pin;
import org.kiosk24.app.staff.PinHash;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.staff.StaffFile;
import org.kiosk24.app.staff.Totp;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.sim.accident.Scene;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/** A kiosk in virtual time with two of the staff enrolled, and somebody who reads its glass and touches it. */
final class AtTheGlass {
    static final String TECHNICIAN = "100217";
    static final String SUPERVISOR = "100900";
    static final String PIN = "259173";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    final SplittableRandom random = new SplittableRandom(11);
    final VirtualTime time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
    final World world = new World(time, random, HashSeal.signer());
    final VirtualKiosk kiosk;
    final Scene scene;
    final List<View> seen = new ArrayList<>();
    private final Mailbox<View> views = time.mailbox();
    private final Totp totp = Totp.random(random);
    private View now;

    AtTheGlass(Path dir) {
        kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), view -> {
            seen.add(view);
            views.post(view);
        }, dir);
        scene = new Scene(time, world, kiosk, random);
        try {
            new StaffFile(dir).change(staff -> staff
                    .with(Member.enrolled(TECHNICIAN, Role.TECHNICIAN, PinHash.of(new Pin(PIN), random), totp))
                    .with(Member.enrolled(SUPERVISOR, Role.SUPERVISOR, PinHash.of(new Pin(PIN), random), totp)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the kiosk run, and somebody before it. */
    void run(Runnable somebody) {
        kiosk.powerOn();
        time.start("somebody", somebody);
        time.run(Duration.ofHours(3));
        kiosk.cutPower();
        time.end();
    }

    /** Waits until the glass shows this. */
    Screen await(String what, Predicate<Screen> wanted) {
        Deadline patience = time.in(PATIENCE);
        while (now == null || !wanted.test(now.screen()))
            now = views.receive(time.in(time.left(patience))).orElseThrow(() -> new AssertionError(
                    "waited for " + what + ", and the glass shows " + (now == null ? "nothing" : now.screen())));
        return now.screen();
    }

    Screen.Sheet sheet(String name) {
        return (Screen.Sheet) await(name, s -> s instanceof Screen.Sheet sheet && sheet.name().equals(name));
    }

    /** Touches, and does not take what stood there before for the answer. */
    void touch(Touch touch) {
        while (views.poll().isPresent());
        now = null;
        kiosk.press(touch);
    }

    void choose(String code) {
        touch(new Touch.Choose(code));
    }

    void confirm() {
        touch(new Touch.Confirm());
    }

    void back() {
        touch(new Touch.Back());
    }

    String code() {
        return totp.code(Totp.step(time.now()));
    }

    static String other(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }

    /** From the number on; ends where that leads. */
    void types(String number, String pin, String code) {
        sheet("staff-number");
        touch(new Touch.Enter(number));
        sheet("staff-pin");
        touch(new Touch.Enter(pin));
        sheet("staff-code");
        touch(new Touch.Enter(code));
    }

    /** By the gesture on the welcome screen. */
    void knocks() {
        untilWelcome();
        touch(new Touch.Officer());
    }

    /** Until nobody is served. */
    void untilWelcome() {
        await("the welcome screen", s -> s instanceof Screen.Welcome || s instanceof Screen.OutOfService);
    }

    void logsIn() {
        knocks();
        types(TECHNICIAN, PIN, code());
        sheet("staff-menu");
    }

    /** How the health overview tells of a part. */
    static Block.Sign sign(Screen.Sheet sheet, String code) {
        return sheet.blocks().stream().filter(Block.Signs.class::isInstance).map(Block.Signs.class::cast)
                .flatMap(b -> b.signs().stream()).filter(s -> s.code().filter(code::equals).isPresent()).findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " on " + sheet));
    }
}
