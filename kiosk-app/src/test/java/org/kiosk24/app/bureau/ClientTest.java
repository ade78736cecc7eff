package org.kiosk24.app.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.bureau.Bureau.Decision;
import org.kiosk24.app.bureau.Exchange.Answer;
import org.kiosk24.device.Result;

/** What the clients make of answers that no honest office would give. */
class ClientTest {
    private static final String CONSULTED = "[{\"register\":\"EXIT_ENTRY\",\"purpose\":\"DECIDE\","
            + "\"answer\":\"FOUND\"}]";
    private static final String APPROVED = "{\"decision\":\"APPROVED\",\"endorsementNumber\":\"E2611230000001\","
            + "\"printLines\":[\"a\",\"b\",\"c\",\"d\"],\"chipRecord\":\"AAECAw==\",\"validFrom\":\"2026-11-23\","
            + "\"validTo\":\"2027-02-22\",\"consulted\":" + CONSULTED + "}";

    private static Exchange always(Answer answer) {
        return new Exchange() {
            @Override
            public String name() {
                return "https://bureau.example";
            }

            @Override
            public Answer exchange(String method, String path, String json) {
                return answer;
            }
        };
    }

    private static BureauClient client(Exchange exchange) {
        return new BureauClient(exchange, new Consultations());
    }

    private static Exchange says(int status, String type, String body) {
        return always(new Answer.Answered(status, type, body));
    }

    private static Result<Decision> approve(String json) {
        return client(says(200, "application/json", json)).approve("O-1", "HKG3M1T");
    }

    private static String shape(Result<?> result) {
        return switch (result) {
            case Result.Done<?>(var value) -> "Done";
            case Result.Refused<?>(var f) -> "Refused " + f.code() + " " + f.actHappened();
            case Result.Failed<?>(var f) -> "Failed " + f.code() + " " + f.actHappened();
            case Result.Unknown<?>(var f) -> "Unknown " + f.code() + " " + f.actHappened();
        };
    }

    @Test
    void an_approval_of_the_contract_is_believed() {
        var done = assertInstanceOf(Result.Done.class, approve(APPROVED));
        assertEquals(4, ((Decision.Approved) done.value()).chipRecord().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"APPROVED\"=>\"PERHAPS\"", "\"a\",=>", "\"a\"=>\"wide wide wide wide wide!\"",
            "\"a\"=>\"很宽很宽很宽很宽很宽很宽很\"", "\"a\"=>\"\\u001bE\"", "AAECAw===>!!!!", "2027-02-22=>2026-11-22",
            "E2611230000001=>E 1", "\"validTo\"=>\"validUntil\""})
    void an_approval_outside_the_contract_is_garbled_and_may_have_happened(String change) {
        String[] parts = change.split("=>", 2);
        String json = change.startsWith("AAECAw==")
                ? APPROVED.replace("AAECAw==", "!!!!")
                : APPROVED.replace(parts[0], parts[1]);
        assertFalse(json.equals(APPROVED), "the change must change something");
        assertEquals("Unknown GARBLED UNKNOWN", shape(approve(json)));
    }

    @Test
    void a_product_whose_code_is_not_what_it_is_is_garbled() {
        String product = "{\"code\":\"HKG3M1T\",\"destination\":\"HKG\",\"kind\":\"G\",\"period\":\"3M\",\"entries\":1,"
                + "\"stayDays\":7,\"feeFen\":1500,\"replaces\":false}";
        assertEquals("Done", shape(entitlement("[" + product + "]")));
        for (String bad : new String[]{product.replace(":1,", ":2,"), product.replace("\"HKG\"", "\"MAC\""),
                product.replace("1500", "0"), product.replace("1500", "-1"), product + "," + product})
            assertEquals("Failed GARBLED NO", shape(entitlement("[" + bad + "]")), bad);
        assertEquals("Failed GARBLED NO", shape(entitlement("[]")), "neither products nor reasons");
    }

    private static Result<?> entitlement(String products) {
        return client(
                says(200, "application/json",
                        "{\"products\":" + products + ",\"reasons\":[],\"consulted\":" + CONSULTED + "}"))
                .entitlement("O-1", "CZ9900001");
    }

    @Test
    void a_trade_about_another_order_or_with_an_impossible_sum_is_garbled() {
        for (String body : new String[]{"{\"orderNo\":\"P-2\",\"state\":\"PAID\",\"paidFen\":1500}",
                "{\"orderNo\":\"P-1\",\"state\":\"PAID\",\"paidFen\":0}",
                "{\"orderNo\":\"P-1\",\"state\":\"CLOSED\",\"paidFen\":1500}",
                "{\"orderNo\":\"P-1\",\"state\":\"paid\",\"paidFen\":1500}"})
            assertEquals("Failed GARBLED NO",
                    shape(new QrGatewayClient(says(200, "application/json", body)).query("P-1")), body);
        assertEquals("Unknown GARBLED UNKNOWN",
                shape(new QrGatewayClient(says(200, "application/json",
                        "{\"orderNo\":\"P-1\",\"fen\":1,\"qrText\":\"x\"}")).create("P-1", 1500, Instant.EPOCH)));
    }

    @Test
    void statuses_are_told_apart() {
        String problem = "{\"type\":\"about:blank\",\"title\":\"t\",\"status\":400,\"code\":\"X\"}";
        String type = "application/problem+json";
        assertEquals("Refused REJECTED NO", shape(client(says(404, type, problem)).health()));
        assertEquals("Failed REJECTED NO", shape(client(says(409, type, problem)).health()));
        assertEquals("Failed OUT_OF_SERVICE NO", shape(client(says(401, type, problem)).health()));
        assertEquals("Failed BUSY NO", shape(client(says(503, "text/html", "<html>")).health()));
        assertEquals("Failed GARBLED NO", shape(client(says(404, "text/html", "<html>")).health()));
        assertEquals("Failed GARBLED NO", shape(client(says(302, "", "")).health()));
        assertEquals("Failed GARBLED NO", shape(client(says(200, "text/html", "{}")).health()));
        assertEquals("Failed NOT_CONNECTED NO", shape(client(always(new Answer.NotConnected("x"))).health()));
        assertEquals("Unknown NO_ANSWER UNKNOWN", shape(client(always(new Answer.Silent("x"))).health()));
    }

    @Test
    void every_truncation_and_any_noise_is_a_fault_and_never_an_exception() {
        for (int n = 0; n < APPROVED.length(); n++)
            assertEquals("Unknown GARBLED UNKNOWN", shape(approve(APPROVED.substring(0, n))), "cut at " + n);
        for (long seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(APPROVED);
            for (int n = random.nextInt(1, 4); n > 0; n--)
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x300));
            String shape = shape(approve(text.toString()));
            assertEquals(true, shape.equals("Done") || shape.equals("Unknown GARBLED UNKNOWN"), "seed " + seed);
        }
    }

    @Test
    void an_id_that_does_not_belong_in_a_path_never_leaves() {
        var client = client(says(204, "", ""));
        for (String bad : new String[]{"", "a/b", "../x", "a b", "x".repeat(41)})
            assertThrows(IllegalArgumentException.class, () -> client.approve(bad, "HKG3M1T"));
    }

    @Test
    void faults_name_the_office_and_no_person() {
        var identity = new Bureau.Identity("420199199001150016", "张三", LocalDate.of(1990, 1, 15), Optional.empty());
        var failed = assertInstanceOf(Result.Unknown.class,
                client(always(new Answer.Silent("no answer"))).holder("O-1", identity));
        assertEquals("bureau at https://bureau.example", failed.fault().device());
        assertFalse((failed.fault().line() + identity).matches("(?s).*(张三|420199).*"), failed.fault().line());
        assertFalse(new Answer.Answered(200, "application/json", "secret").toString().contains("secret"));
    }
}
