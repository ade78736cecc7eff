package org.kiosk24.app.cli.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cli.Main;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.staff.Pin;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.staff.StaffFile;
import picocli.CommandLine;

class StaffCommandTest {
    @TempDir
    Path folder;
    private final InputStream terminal = System.in;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Path config;

    @BeforeEach
    void configure() throws IOException {
        config = folder.resolve("kiosk.toml");
        Files.writeString(config, Files.readString(Path.of("../packaging/kiosk.example.toml"))
                .replace("/var/lib/kiosk24", folder.resolve("data").toString()));
    }

    @AfterEach
    void giveBack() {
        System.setIn(terminal);
    }

    private int staff(String typed, String... words) {
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.US_ASCII)));
        out = new StringWriter();
        err = new StringWriter();
        var all = new ArrayList<>(List.of("diag", "staff"));
        all.addAll(List.of(words));
        all.addAll(List.of("--config", config.toString()));
        return new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private List<Member> members() throws IOException {
        return new StaffFile(folder.resolve("data")).read().members();
    }

    @Test
    void somebody_is_enrolled_with_a_PIN_and_codes_whose_secret_is_shown_once() throws IOException {
        assertEquals(0, staff("259173\n", "add", "100217", "--role", "technician"), () -> err.toString());

        assertTrue(out.toString().contains("otpauth://totp/"), out::toString);
        assertTrue(out.toString().contains("█"), "the QR code");
        assertFalse(out.toString().contains("259173"));
        Member member = members().getFirst();
        assertEquals(Role.TECHNICIAN, member.role());
        assertTrue(member.pin().matches(new Pin("259173")));
        assertEquals(0, staff("", "list"));
        assertTrue(out.toString().contains("100217") && out.toString().contains("technician"), out::toString);
        assertFalse(out.toString().contains("otpauth"));
    }

    @Test
    void a_weak_PIN_a_second_enrolment_and_an_unknown_number_are_refused() throws IOException {
        assertEquals(1, staff("123456\n", "add", "100217", "--role", "cashier"));
        assertEquals(1, staff("", "add", "100217", "--role", "cashier"));
        assertEquals(List.of(), members());
        assertEquals(0, staff("259173\n", "add", "100217", "--role", "cashier"));
        assertEquals(1, staff("259174\n", "add", "100217", "--role", "supervisor"));
        assertEquals(Role.CASHIER, members().getFirst().role());
        assertEquals(1, staff("", "code", "100218"));
        assertEquals(1, staff("", "remove", "100218"));
    }

    @Test
    void wrong_words_are_told_with_what_was_expected() {
        assertEquals(2, staff("", "add", "12", "--role", "technician"));
        assertTrue(err.toString().contains("six digits"), err::toString);
        assertEquals(2, staff("", "add", "100217", "--role", "chief"));
        assertTrue(err.toString().contains("supervisor"), err::toString);
        assertEquals(2, staff(""));
    }

    @Test
    void new_codes_replace_the_old_and_who_is_removed_is_gone() throws IOException {
        assertEquals(0, staff("259173\n", "add", "100217", "--role", "technician", "--json"));
        String first = out.toString();
        byte[] secret = members().getFirst().totp().secret();
        assertEquals(0, staff("", "code", "100217", "--json"));
        assertFalse(first.equals(out.toString()));
        assertFalse(java.util.Arrays.equals(secret, members().getFirst().totp().secret()));
        assertTrue(members().getFirst().pin().matches(new Pin("259173")));
        assertEquals(0, staff("", "remove", "100217"));
        assertEquals(List.of(), members());
    }
}
