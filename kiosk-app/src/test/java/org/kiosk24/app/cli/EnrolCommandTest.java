package org.kiosk24.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EnrolCommandTest {
    @TempDir
    private Path folder;
    private Path config;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void configure() throws IOException {
        config = folder.resolve("kiosk.toml");
        Files.writeString(config, Files.readString(Path.of("../packaging/kiosk.example.toml"))
                .replace("/var/lib/kiosk24", folder.resolve("keys").toString()));
    }

    private int enrol(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "--config";
        args[1] = config.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return new CommandLine(new EnrolCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(args);
    }

    private static PKCS10CertificationRequest read(Path request) throws IOException {
        try (var pem = new PEMParser(new StringReader(Files.readString(request)))) {
            return (PKCS10CertificationRequest) pem.readObject();
        }
    }

    @Test
    void the_request_names_the_kiosk_and_is_signed_by_a_key_that_only_its_owner_reads() throws Exception {
        assertEquals(0, enrol("--json"), err::toString);

        JsonObject facts = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertFalse(facts.get("enrolled").getAsBoolean());
        PKCS10CertificationRequest request = read(Path.of(facts.get("request").getAsString()));
        assertEquals("CN=K24-0001", request.getSubject().toString());
        assertTrue(request.isSignatureValid(
                new JcaContentVerifierProviderBuilder().build(request.getSubjectPublicKeyInfo())));
        assertEquals("rw-------", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(Path.of(facts.get("key").getAsString()))));
        assertTrue(err.toString().contains("put its answer (PEM) at " + facts.get("certificate").getAsString()),
                err.toString());
    }

    @Test
    void asked_again_it_keeps_the_key() throws Exception {
        Path request = folder.resolve("a.csr");
        assertEquals(0, enrol("--request", request.toString()), err::toString);
        byte[] key = read(request).getSubjectPublicKeyInfo().getEncoded();
        assertEquals(0, enrol("--request", request.toString()), err::toString);
        assertArrayEquals(key, read(request).getSubjectPublicKeyInfo().getEncoded());
    }

    @Test
    void a_key_that_does_not_open_is_an_error_that_names_it_and_is_kept() throws Exception {
        assertEquals(0, enrol());
        Path key = folder.resolve("keys/kiosk.p12");
        Files.writeString(key, "broken");
        assertEquals(1, enrol());
        assertTrue(err.toString().contains(key.toString()), err.toString());
        assertEquals("broken", Files.readString(key));
    }

    @Test
    void a_wrong_configuration_is_told_by_line_and_no_key_is_made() throws Exception {
        Files.writeString(config, Files.readString(config).replace("id = \"K24-0001\"", "id = 1"));
        assertEquals(1, enrol());
        assertTrue(err.toString().contains("kiosk.id"), err.toString());
        assertTrue(Files.notExists(folder.resolve("keys")));
    }
}
