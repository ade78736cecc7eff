package org.kiosk24.app.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.diag.Act.Answer;
import org.kiosk24.app.diag.Act.Asked;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.staff.Pin;
import org.kiosk24.app.staff.PinHash;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.staff.StaffFile;
import org.kiosk24.app.staff.Totp;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;

class DoorTest {
    private static final String NUMBER = "200001";
    private static final String PIN = "259175";
    private static final Time TIME = new RealTime();
    @TempDir
    Path dir;
    private final SplittableRandom random = new SplittableRandom(7);
    private final Totp totp = Totp.random(random);

    private Acts acts(Role... allowed) {
        var door = new Door(new Login(new StaffFile(dir), TIME));
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(List.of(allowed));
        return new Acts(Map.of("open", door.guarded(roles,
                (who, asked) -> new Answer.Done(Map.of("who", who.number(), "role", who.role().name())))));
    }

    private void enrol(Role role) throws IOException {
        new StaffFile(dir).change(
                staff -> staff.with(Member.enrolled(NUMBER, role, PinHash.of(new Pin(PIN), random), totp)));
    }

    private Asked asked(String pin, String code) {
        return new Asked(Map.of("by", NUMBER, "pin", pin, "code", code));
    }

    private String code() {
        return totp.code(Totp.step(TIME.now()));
    }

    private static String refusal(Answer answer) {
        return assertInstanceOf(Answer.Refused.class, answer, answer.toString()).code();
    }

    @Test
    void where_nobody_is_enrolled_whoever_reaches_the_socket_is_believed() {
        assertEquals(new Answer.Done(Map.of("who", NUMBER, "role", "SUPERVISOR")),
                acts(Role.CASHIER).run("open", new Asked(Map.of("by", NUMBER))));
        assertEquals("WRONG_VALUE", refusal(acts(Role.CASHIER).run("open", new Asked(Map.of()))));
    }

    @Test
    void who_is_enrolled_proves_it_by_PIN_and_code_and_acts_in_their_own_role() throws IOException {
        enrol(Role.CASHIER);
        assertEquals(new Answer.Done(Map.of("who", NUMBER, "role", "CASHIER")),
                acts(Role.CASHIER).run("open", asked(PIN, code())));
    }

    @Test
    void a_wrong_PIN_and_another_role_are_refused() throws IOException {
        enrol(Role.TECHNICIAN);
        assertEquals("NOT_LET_IN", refusal(acts(Role.TECHNICIAN).run("open", asked("259174", code()))));
        assertEquals("NOT_YOUR_ROLE", refusal(acts(Role.CASHIER, Role.SUPERVISOR).run("open", asked(PIN, code()))));
    }

    @Test
    void guessing_is_slowed() throws IOException {
        enrol(Role.CASHIER);
        Acts acts = acts(Role.CASHIER);
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < 8; i++)
            seen.merge(refusal(acts.run("open", asked("000000", "000000"))), 1, Integer::sum);
        assertTrue(seen.containsKey("WAIT"), seen::toString);
    }

    @Test
    void a_staff_file_that_cannot_be_read_lets_nobody_in() throws IOException {
        Files.writeString(dir.resolve("staff.json"), "rubbish");
        assertEquals("STAFF_UNREADABLE", refusal(acts(Role.CASHIER).run("open", asked(PIN, code()))));
    }

    @Test
    void an_act_that_breaks_is_told_and_an_unknown_one_too() {
        var acts = new Acts(Map.of("breaks", asked -> {
            throw new IllegalStateException();
        }));
        assertEquals("FAILED", refusal(acts.run("breaks", new Asked(Map.of()))));
        assertEquals("UNKNOWN_ACT", refusal(acts.run("nothing", new Asked(Map.of()))));
        assertFalse(asked(PIN, "123456").toString().contains(PIN));
    }
}
