package org.kiosk24.app.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

class LoginTest {
    private static final String NUMBER = "100217";
    private static final Pin PIN = new Pin("259173");
    @TempDir
    Path dir;
    private final Clock clock = new Clock();
    private final SplittableRandom random = new SplittableRandom(3);
    private final Totp totp = Totp.random(random);
    private StaffFile file;
    private Login login;

    /** The calendar and the time that passes, each moved by hand. */
    private static class Clock implements Time {
        private Instant now = Instant.parse("2026-11-23T01:00:10Z");
        private long nanos = 77;

        void pass(Duration duration) {
            nanos += duration.toNanos();
            now = now.plus(duration);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void sleep(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Mailbox<T> mailbox() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void start(String name, Runnable actor) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void enrol() throws IOException {
        file = new StaffFile(dir);
        file.change(staff -> staff
                .with(Member.enrolled(NUMBER, Role.TECHNICIAN, PinHash.of(PIN, random), totp)));
        login = new Login(file, clock);
    }

    private String code(int stepsOff) {
        return totp.code(Totp.step(clock.now()) + stepsOff);
    }

    private static String other(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }

    private void wrong(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            clock.pass(login.wait(NUMBER));
            assertInstanceOf(Login.Answer.Wrong.class, login.admit(NUMBER, PIN, other(code(0))));
        }
    }

    private Login.Answer right() throws IOException {
        return login.admit(NUMBER, PIN, code(0));
    }

    @Test
    void number_PIN_and_code_let_in_whoever_has_all_three() throws IOException {
        Login.Answer.Admitted in = assertInstanceOf(Login.Answer.Admitted.class, right());
        assertEquals(Role.TECHNICIAN, in.member().role());
    }

    @Test
    void each_of_the_three_alone_wrong_is_told_in_the_same_way() throws IOException {
        assertEquals(new Login.Answer.Wrong(), login.admit(NUMBER, new Pin("259174"), code(0)));
        assertEquals(new Login.Answer.Wrong(), login.admit(NUMBER, PIN, other(code(0))));
        assertEquals(new Login.Answer.Wrong(), login.admit("100218", PIN, code(0)));
    }

    @ParameterizedTest
    @CsvSource({"-2,false", "-1,true", "0,true", "1,true", "2,false"})
    void a_phone_may_be_one_step_off(int steps, boolean admitted) throws IOException {
        assertEquals(admitted, login.admit(NUMBER, PIN, code(steps)) instanceof Login.Answer.Admitted);
    }

    @Test
    void a_code_counts_once_and_no_earlier_one_after_it_even_after_a_restart() throws IOException {
        assertInstanceOf(Login.Answer.Admitted.class, right());
        assertEquals(new Login.Answer.Wrong(), right());
        login = new Login(new StaffFile(dir), clock);
        assertEquals(new Login.Answer.Wrong(), login.admit(NUMBER, PIN, code(-1)));
        clock.pass(Duration.ofSeconds(60));
        assertInstanceOf(Login.Answer.Admitted.class, right());
    }

    @Test
    void a_calendar_set_back_brings_no_used_code_back() throws IOException {
        assertInstanceOf(Login.Answer.Admitted.class, right());
        String used = code(0);
        clock.now = clock.now.minusSeconds(20);
        assertEquals(new Login.Answer.Wrong(), login.admit(NUMBER, PIN, used));
    }

    @Test
    void after_three_wrong_tries_not_even_the_right_one_is_looked_at_for_half_a_minute() throws IOException {
        wrong(3);
        assertEquals(new Login.Answer.Wait(Duration.ofSeconds(30)), right());
        clock.pass(Duration.ofSeconds(29));
        assertEquals(new Login.Answer.Wait(Duration.ofSeconds(1)), right());
        clock.pass(Duration.ofSeconds(1));
        assertInstanceOf(Login.Answer.Admitted.class, right());
        assertEquals(Duration.ZERO, login.wait(NUMBER));
    }

    @Test
    void each_further_wrong_try_doubles_the_wait_up_to_a_quarter_of_an_hour() throws IOException {
        wrong(3);
        for (int seconds : new int[]{60, 120, 240, 480, 900, 900}) {
            wrong(1);
            assertEquals(Duration.ofSeconds(seconds), login.wait(NUMBER));
        }
    }

    @Test
    void a_restart_begins_the_wait_anew() throws IOException {
        wrong(4);
        clock.pass(Duration.ofSeconds(50));
        login = new Login(new StaffFile(dir), clock);
        assertEquals(Duration.ofMinutes(1), login.wait(NUMBER));
    }

    @Test
    void the_calendar_set_back_or_on_neither_shortens_nor_prolongs_the_wait() throws IOException {
        wrong(4);
        for (Duration jump : List.of(Duration.ofDays(-400), Duration.ofDays(900), Duration.ofSeconds(61))) {
            clock.now = clock.now.plus(jump);
            assertEquals(Duration.ofMinutes(1), login.wait(NUMBER), jump::toString);
            login = new Login(new StaffFile(dir), clock);
            assertEquals(Duration.ofMinutes(1), login.wait(NUMBER), jump::toString);
        }
    }

    @Test
    void a_try_is_on_the_disk_before_it_is_looked_at() throws IOException {
        int[] then = {-1};
        var looks = new Login(file, new Clock() {
            @Override
            public Instant now() {
                then[0] = tries();
                return super.now();
            }
        });
        assertInstanceOf(Login.Answer.Admitted.class, looks.admit(NUMBER, PIN, code(0)));
        assertEquals(1, then[0]);
        assertEquals(0, tries());
    }

    private int tries() {
        try {
            return new StaffFile(dir).read().wrong(NUMBER);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_number_that_nobody_has_waits_like_any_other() throws IOException {
        for (int i = 0; i < 3; i++)
            assertEquals(new Login.Answer.Wrong(), login.admit("999000", PIN, code(0)));
        assertEquals(new Login.Answer.Wait(Duration.ofSeconds(30)), login.admit("999000", PIN, code(0)));
        assertEquals(Duration.ZERO, login.wait(NUMBER));
    }

    @Test
    void who_tries_one_number_after_another_is_slowed_by_the_kiosk() throws IOException {
        for (int i = 0; i < 10; i++)
            assertEquals(new Login.Answer.Wrong(), login.admit("99900" + i, PIN, "000000"));
        assertEquals(new Login.Answer.Wait(Duration.ofSeconds(30)), right());
        clock.pass(Duration.ofSeconds(30));
        assertInstanceOf(Login.Answer.Admitted.class, right());
        assertEquals(Duration.ZERO, login.wait("999777"));
    }

    @Test
    void numbers_without_end_do_not_make_a_file_without_end_nor_forgive_anybody() throws IOException {
        wrong(4);
        Staff staff = file.read();
        for (int i = 0; i < 1000; i++)
            staff = staff.tried("8%05d".formatted(i));
        Staff many = staff;
        file.change(before -> many);
        assertEquals(Staff.MOST_STRANGERS, file.read().strangers().size());
        assertEquals(4, file.read().wrong(NUMBER));
        assertEquals(1004, file.read().wrong());
    }

    @Test
    void new_codes_end_the_old_ones_and_the_wait() throws IOException {
        wrong(5);
        Totp fresh = Totp.random(random);
        file.change(staff -> staff.with(staff.member(NUMBER).orElseThrow().with(fresh)));
        assertEquals(new Login.Answer.Wrong(), right());
        assertInstanceOf(Login.Answer.Admitted.class, login.admit(NUMBER, PIN, fresh.code(Totp.step(clock.now()))));
    }

    @Test
    void only_its_owner_reads_the_file_and_no_PIN_stands_in_it() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
        assertFalse(Files.readString(file.path()).contains(PIN.digits()));
        assertFalse(file.read().toString().contains(PIN.digits()));
        assertTrue(file.read().members().getFirst().pin().text().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void a_file_that_is_not_whole_lets_nobody_in_and_says_what_to_do() throws IOException {
        byte[] whole = Files.readAllBytes(file.path());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file.path(), java.util.Arrays.copyOf(whole, length));
            IOException told = assertThrows(IOException.class, () -> login.admit(NUMBER, PIN, code(0)));
            assertTrue(told.getMessage().contains("staff.json"), told::getMessage);
        }
    }

    @Test
    void a_file_with_any_one_bit_changed_is_read_or_refused_and_nothing_else() throws IOException {
        byte[] whole = Files.readAllBytes(file.path());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file.path(), flipped);
            try {
                assertTrue(file.read().members().size() <= 1);
            } catch (IOException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isEmpty(), "bit " + bit);
            }
        }
    }
}
