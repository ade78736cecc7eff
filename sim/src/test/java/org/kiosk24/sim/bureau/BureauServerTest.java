package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.bureau.World.done;
import static org.kiosk24.sim.bureau.World.fault;
import static org.kiosk24.sim.bureau.World.shape;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Credentials;
import org.kiosk24.app.bureau.HttpsExchange;
import org.kiosk24.app.bureau.HttpsExchange.Timeouts;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.device.time.RealTime;

/** The real client against the real server: every fault, every wrong certificate. */
class BureauServerTest {
    private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5));
    private static final Timeouts VERY_SHORT = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(700));
    private final SecureRandom random = new SecureRandom();
    private final RealTime time = new RealTime();
    private final World world = new World();
    private final Office office = new Office(world.bureau, world.qr, world.identity, Duration.ofMillis(1500));
    private SimCa ca;
    private Credentials kiosk;
    private BureauServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        ca = SimCa.open(folder.resolve("department"), random, time.now());
        kiosk = credentials("kiosk", ca);
        ca.enrol(kiosk, "Kiosk 1", time.now());
        server = new BureauServer(office, ca, time, 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Credentials credentials(String name, SimCa trusted) {
        return new Credentials(new KeyFile(folder.resolve(name + ".p12")), folder.resolve(name + ".pem"),
                trusted.certificateFile());
    }

    private HttpsExchange exchange(SSLContext tls, Timeouts timeouts) {
        return new HttpsExchange(server.url(), tls, timeouts);
    }

    private Bureau bureau(SSLContext tls) {
        return world.bureau(exchange(tls, SHORT));
    }

    @Test
    void a_visit_over_https_keeps_to_the_contract() throws Exception {
        var exchange = new ContractExchange(exchange(kiosk.tls(), SHORT));
        Bureau bureau = world.bureau(exchange);
        QrGateway gateway = world.gateway(exchange);
        assertTrue(done(bureau.health()).name().contains("武汉"));
        var approved = world.approved(bureau, "O-1", "zhang", "HKG1Y2T");
        String code = done(gateway.create("P-1", 3000, world.time.now().plusSeconds(120)));
        assertEquals(QrGatewayModel.Wallet.PAID, world.qr.pay(code));
        assertEquals(new QrGateway.Trade(QrGateway.State.PAID, 3000), done(gateway.query("P-1")));
        done(bureau.report("O-1", World.issued(approved.endorsementNumber(), 3000)));
        assertEquals("ISSUED", world.bureau.ledger().endorsements().getFirst().state());
        assertEquals(1, world.qr.ledger().payments().size());
    }

    @ParameterizedTest
    @CsvSource({"down,Failed NOT_CONNECTED NO,Failed NOT_CONNECTED NO,0",
            "slow,Unknown NO_ANSWER UNKNOWN,Unknown NO_ANSWER UNKNOWN,1",
            "error-500,Failed OUT_OF_SERVICE NO,Unknown OUT_OF_SERVICE UNKNOWN,0",
            "error-after,Failed OUT_OF_SERVICE NO,Unknown OUT_OF_SERVICE UNKNOWN,1",
            "answer-lost,Unknown NO_ANSWER UNKNOWN,Unknown NO_ANSWER UNKNOWN,1",
            "refuse-everything,Refused REJECTED NO,Refused REJECTED NO,0", "request-twice,Done,Done,1",
            "garbage-json,Failed GARBLED NO,Unknown GARBLED UNKNOWN,1",
            "wrong-shape,Failed GARBLED NO,Unknown GARBLED UNKNOWN,1",
            "huge-answer,Failed GARBLED NO,Unknown GARBLED UNKNOWN,1",
            "expired-certificate,Failed NOT_CONNECTED NO,Failed NOT_CONNECTED NO,0"})
    void each_fault_is_told_for_a_question_and_for_an_act_and_the_act_is_done_once(String name, String question,
            String act, int acted) throws Exception {
        Bureau bureau = world.bureau(exchange(kiosk.tls(), name.equals("slow") ? VERY_SHORT : SHORT));
        world.entitlement(world.bureau(world.memory()), "O-1", "zhang");
        world.bureau.fault(name);
        assertEquals(question, shape(bureau.health()));
        assertEquals(act, shape(bureau.approve("O-1", "HKG1Y2T")));
        assertEquals(acted, world.bureau.ledger().endorsements().size());
        world.bureau.mend();
        assertInstanceOf(Bureau.Decision.Approved.class, done(bureau(kiosk.tls()).approve("O-1", "HKG1Y2T")));
        assertEquals(1, world.bureau.ledger().endorsements().size());
    }

    @ParameterizedTest
    @CsvSource({"down,Failed BUSY NO,Unknown BUSY UNKNOWN", "slow,Unknown NO_ANSWER UNKNOWN,Unknown NO_ANSWER UNKNOWN",
            "error-500,Failed OUT_OF_SERVICE NO,Unknown OUT_OF_SERVICE UNKNOWN",
            "error-after,Failed OUT_OF_SERVICE NO,Unknown OUT_OF_SERVICE UNKNOWN",
            "answer-lost,Unknown NO_ANSWER UNKNOWN,Unknown NO_ANSWER UNKNOWN",
            "refuse-everything,Refused REJECTED NO,Refused REJECTED NO", "request-twice,Done,Done",
            "garbage-json,Failed GARBLED NO,Unknown GARBLED UNKNOWN",
            "wrong-shape,Failed GARBLED NO,Unknown GARBLED UNKNOWN",
            "huge-answer,Failed GARBLED NO,Unknown GARBLED UNKNOWN",
            "wrong-amount,Done,Unknown GARBLED UNKNOWN"})
    void each_fault_of_the_gateway_is_told_and_a_refund_is_paid_once(String name, String question, String act)
            throws Exception {
        QrGateway gateway = world.gateway(exchange(kiosk.tls(), name.equals("slow") ? VERY_SHORT : SHORT));
        world.qr.pay(done(world.gateway(world.memory()).create("P-1", 1500, world.time.now().plusSeconds(60))));
        world.qr.fault(name);
        assertEquals(question, shape(gateway.query("P-1")));
        assertEquals(act, shape(gateway.refund("P-1", "R-1", 1500)));
        world.qr.mend();
        assertEquals(new QrGateway.Trade(QrGateway.State.REFUNDED, 1500), done(gateway.refund("P-1", "R-1", 1500)));
        assertEquals(1, world.qr.ledger().refunds().size());
    }

    @Test
    void a_kiosk_without_a_certificate_is_refused_before_it_can_ask() throws Exception {
        SSLContext tls = SSLContext.getInstance("TLSv1.3");
        tls.init(null, trust(), null);
        turnedAway(tls);
    }

    /**
     * The server judges a kiosk's certificate when the kiosk has already sent its request: its alert may get lost as
     * the connection closes, and then the kiosk rightly says that it does not know. Nothing is acted on either way.
     */
    private void turnedAway(SSLContext tls) {
        world.entitlement(world.bureau(world.memory()), "O-1", "zhang");
        var result = bureau(tls).approve("O-1", "HKG1Y2T");
        String seen = shape(result) + " " + fault(result).detail();
        assertTrue(seen.startsWith("Failed NOT_CONNECTED NO TLS refused: ")
                || seen.startsWith("Unknown NO_ANSWER UNKNOWN "), seen);
        assertTrue(seen.contains("enrolled"), seen);
        assertEquals(0, world.bureau.ledger().endorsements().size());
    }

    private javax.net.ssl.TrustManager[] trust() throws Exception {
        var store = java.security.KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(ca.certificateFile())) {
            store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var factory = javax.net.ssl.TrustManagerFactory
                .getInstance(javax.net.ssl.TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    @Test
    void a_certificate_of_another_ca_is_refused_on_either_side() throws Exception {
        SimCa other = SimCa.open(folder.resolve("other"), random, time.now());
        Credentials stranger = credentials("stranger", ca);
        other.enrol(stranger, "Kiosk 2", time.now());
        turnedAway(stranger.tls());
        Credentials misled = new Credentials(kiosk.key(), kiosk.certificate(), other.certificateFile());
        refused(misled.tls());
    }

    /** Refused by the kiosk's own TLS: neither by a time-out nor for want of a port. */
    private void refused(SSLContext tls) {
        var result = bureau(tls).health();
        assertEquals("Failed NOT_CONNECTED NO", shape(result), fault(result).line());
        assertTrue(fault(result).detail().startsWith("TLS refused: "), fault(result).line());
    }

    @Test
    void a_kiosk_whose_certificate_has_run_out_is_refused() throws Exception {
        Credentials old = credentials("old", ca);
        ca.enrol(old, "Kiosk 3", time.now().minus(Duration.ofDays(800)));
        turnedAway(old.tls());
    }

    @Test
    void another_kiosk_cannot_pose_as_the_bureau() throws Exception {
        try (var poser = kiosk.tls().getServerSocketFactory().createServerSocket(0, 5,
                java.net.InetAddress.getLoopbackAddress())) {
            time.start("poser", () -> {
                try (var socket = poser.accept()) {
                    socket.getInputStream().read();
                } catch (java.io.IOException e) {
                    // the client turned away during the handshake, as it should
                }
            });
            URI there = URI.create("https://127.0.0.1:" + poser.getLocalPort());
            assertEquals("Failed NOT_CONNECTED NO",
                    shape(world.bureau(new HttpsExchange(there, kiosk.tls(), SHORT)).health()));
        }
    }

    @Test
    void plain_http_is_not_even_tried() {
        assertThrows(IllegalArgumentException.class,
                () -> new HttpsExchange(URI.create("http://127.0.0.1"), kiosk.tls(), SHORT));
    }

    @Test
    void a_certificate_for_another_key_is_named_at_start() throws Exception {
        Credentials second = credentials("second", ca);
        ca.enrol(second, "Kiosk 2", time.now());
        Files.copy(kiosk.certificate(), second.certificate(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var e = assertThrows(GeneralSecurityException.class, second::tls);
        assertTrue(e.getMessage().contains("second.pem"), e.getMessage());
    }

    @Test
    void keys_are_made_once_and_are_for_this_user_alone() throws Exception {
        Certificate before = kiosk.key().certificate();
        assertTrue(kiosk.enrolled());
        kiosk.request("Kiosk 1", random, time.now());
        assertEquals(before, kiosk.key().certificate());
        for (String file : new String[]{"kiosk.p12", "kiosk.p12.password", "department/ca.p12",
                "department/ca.p12.password"})
            assertEquals("rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))), file);
        assertFalse(credentials("nobody", ca).enrolled());
        assertEquals(Files.readString(ca.certificateFile()),
                Files.readString(SimCa.open(folder.resolve("department"), random, time.now()).certificateFile()));
    }

    @Test
    void a_request_that_its_key_did_not_sign_gets_no_certificate() throws Exception {
        String request = kiosk.request("Kiosk 1", random, time.now());
        String spoilt = request.replaceFirst("(?s)(.{20})\\n-----END", "AAAAAAAAAAAAAAAAAAAA\n-----END");
        assertThrows(Exception.class, () -> ca.issue(spoilt, time.now()));
        assertThrows(GeneralSecurityException.class, () -> ca.issue("", time.now()));
    }
}
