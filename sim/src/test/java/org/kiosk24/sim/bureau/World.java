package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Bureau.Decision;
import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.app.bureau.Bureau.Report;
import org.kiosk24.app.bureau.BureauClient;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.Exchange;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.app.bureau.QrGatewayClient;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.sim.camera.KnownPictures;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;

/** Bureau, gateway and clients for a test, over memory unless told otherwise. */
final class World {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    final SetTime time = new SetTime("2026-11-23T02:00:00Z");
    final Personas people = Personas.load(TODAY);
    final BureauModel bureau = new BureauModel(time, people,
            record -> ("signed " + record.number()).getBytes(StandardCharsets.US_ASCII), new SplittableRandom(1));
    final QrGatewayModel qr = new QrGatewayModel(time, Duration.ofSeconds(200));
    final KnownPictures faces = new KnownPictures();
    final IdentityModel identity = new IdentityModel(time, bureau::person, people, new DrawnFaceMatcher(faces),
            new SplittableRandom(2));
    final Office office = new Office(bureau, qr, identity, Duration.ofSeconds(40));

    Exchange memory() {
        return new MemoryExchange(office, time, Duration.ofSeconds(15));
    }

    Bureau bureau(Exchange exchange) {
        return new BureauClient(exchange, new Consultations());
    }

    QrGateway gateway(Exchange exchange) {
        return new QrGatewayClient(exchange);
    }

    Persona persona(String id) {
        return people.find(id).orElseThrow();
    }

    static Identity identity(Persona p) {
        return new Identity(p.card().idNumber(), p.card().name(), p.card().birth(), p.card().validTo());
    }

    Bureau.Entitlement entitlement(Bureau client, String orderId, String persona) {
        Persona p = persona(persona);
        done(client.holder(orderId, identity(p)));
        return done(client.entitlement(orderId, p.carries().orElseThrow().number()));
    }

    Bureau.Entitlement collectable(Bureau client, String orderId, String persona) {
        Persona p = persona(persona);
        done(client.holder(orderId, identity(p)));
        return done(client.collectable(orderId, p.carries().orElseThrow().number()));
    }

    Decision.Approved collected(Bureau client, String orderId, String persona, String product) {
        collectable(client, orderId, persona);
        return assertInstanceOf(Decision.Approved.class, done(client.approve(orderId, product)));
    }

    Decision.Approved approved(Bureau client, String orderId, String persona, String product) {
        entitlement(client, orderId, persona);
        return assertInstanceOf(Decision.Approved.class, done(client.approve(orderId, product)));
    }

    static Report issued(String number, int fen) {
        return new Report("ISSUED", number, fen, "QR", "P-1", "", "", Instant.parse("2026-11-23T02:05:00.123456789Z"));
    }

    static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var fault) -> throw new AssertionError("refused: " + fault.line());
            case Result.Failed<T>(var fault) -> throw new AssertionError("failed: " + fault.line());
            case Result.Unknown<T>(var fault) -> throw new AssertionError("unknown: " + fault.line());
        };
    }

    static Fault fault(Result<?> result) {
        return switch (result) {
            case Result.Done<?>(var value) -> throw new AssertionError("done");
            case Result.Refused<?>(var fault) -> fault;
            case Result.Failed<?>(var fault) -> fault;
            case Result.Unknown<?>(var fault) -> fault;
        };
    }

    /** Which of the four shapes, and the fault's code and whether the act happened: {@code Unknown NO_ANSWER UNKNOWN}. */
    static String shape(Result<?> result) {
        return result instanceof Result.Done
                ? "Done"
                : result.getClass().getSimpleName() + " " + fault(result).code() + " " + fault(result).actHappened();
    }
}
