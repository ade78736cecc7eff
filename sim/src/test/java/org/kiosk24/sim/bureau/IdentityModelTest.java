package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.bureau.World.done;
import static org.kiosk24.sim.bureau.World.identity;
import static org.kiosk24.sim.bureau.World.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.IdentityDesk;
import org.kiosk24.app.bureau.IdentityDesk.CodeAnswer;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.bureau.IdentityDesk.Needs;
import org.kiosk24.app.bureau.IdentityDeskClient;
import org.kiosk24.app.identity.BureauComparer;
import org.kiosk24.app.identity.FaceComparer.Pair;
import org.kiosk24.app.identity.OfficerCheck;
import org.kiosk24.app.identity.OfficerOutcome;
import org.kiosk24.app.identity.OfficerTalk;
import org.kiosk24.app.identity.OfficerTimers;
import org.kiosk24.app.service.application.FormDeskClient;
import org.kiosk24.app.service.application.Matter;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.sim.camera.CameraModel;
import org.kiosk24.sim.camera.Scene;
import org.kiosk24.sim.face.Features;
import org.kiosk24.sim.permit.DrawnPortrait;

/** The bureau's identity desk, and the kiosk's two ways that lead to it. */
class IdentityModelTest {
    private final World world = new World();
    private final IdentityDesk desk = new IdentityDeskClient(world.memory(), new Consultations());
    private final CameraModel camera = new CameraModel();
    private final OfficerCheck check = new OfficerCheck(desk, world.time, OfficerTimers.DEFAULT);

    @BeforeEach
    void holder() {
        done(world.bureau(world.memory()).holder("O-1", identity(world.persona("zhang"))));
    }

    private Pair pair(String face, int attempt) {
        camera.show(face, Scene.GOOD);
        return new Pair("O-1", attempt, DrawnPortrait.jpeg(Features.of("zhang")), camera.next(320, 240));
    }

    /** Types what it is told to type, one after another. */
    private static final class Typist implements OfficerTalk {
        private final List<Supplier<Typed>> typed;
        final List<Integer> triesLeft = new ArrayList<>();
        final List<Integer> ahead = new ArrayList<>();
        String phone = "";

        @SafeVarargs
        Typist(Supplier<Typed>... typed) {
            this.typed = new ArrayList<>(Arrays.asList(typed));
        }

        @Override
        public Typed code(String to, int left) {
            phone = to;
            triesLeft.add(left);
            return typed.removeFirst().get();
        }

        @Override
        public void waiting(String requestId, int before) {
            assertTrue(requestId.matches("A[0-9]{3}"));
            ahead.add(before);
        }
    }

    private OfficerTalk.Typed right() {
        return new OfficerTalk.Typed.Code(world.identity.codeOnPhone("zhang").orElseThrow());
    }

    private OfficerTalk.Typed wrong() {
        return new OfficerTalk.Typed.Code(
                world.identity.codeOnPhone("zhang").orElse("").equals("111111") ? "222222" : "111111");
    }

    private String officer(Typist typist) {
        return check.check("O-1", typist, Cancel.NEVER).getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource({"zhang,SAME", "shenzhen,NOT_SAME"})
    void the_comparing_machine_sees_who_it_is(String face, Likeness likeness) {
        assertEquals(likeness, done(new BureauComparer(desk).compare(pair(face, 1))));
        assertEquals(List.of(new IdentityLedger.Compared("O-1", 1, likeness, world.time.now())),
                world.identity.ledger().compared());
    }

    @ParameterizedTest
    @CsvSource({"face-differs,Done,NOT_SAME", "face-unsure,Done,UNSURE", "down,Failed BUSY NO,",
            "error-500,Failed OUT_OF_SERVICE NO,", "garbage-json,Failed GARBLED NO,", "wrong-shape,Failed GARBLED NO,",
            "slow,Unknown NO_ANSWER UNKNOWN,", "answer-lost,Unknown NO_ANSWER UNKNOWN,",
            "refuse-everything,Refused REJECTED NO,", "request-twice,Done,SAME"})
    void a_comparison_goes_wrong_in_every_way_and_is_never_the_same_by_mistake(String fault, String shape,
            Likeness likeness) {
        world.identity.fault(fault);
        var result = new BureauComparer(desk).compare(pair("zhang", 1));
        assertEquals(shape, shape(result));
        if (likeness != null)
            assertEquals(likeness, done(result));
        assertTrue(world.identity.ledger().compared().size() <= 1, "one comparison, however often it is asked for");
    }

    @Test
    void one_number_is_for_one_pair_of_pictures() {
        assertEquals("Done", shape(new BureauComparer(desk).compare(pair("zhang", 1))));
        assertEquals("Failed REJECTED NO", shape(new BureauComparer(desk).compare(pair("shenzhen", 1))));
        assertEquals("Done", shape(new BureauComparer(desk).compare(pair("shenzhen", 2))));
    }

    @Test
    void a_portrait_that_is_too_large_is_told_and_not_sent() {
        var result = new BureauComparer(desk).compare(new Pair("O-1", 1, new byte[IdentityDesk.MAX_IMAGE + 1],
                new Picture(2, 2, Picture.Format.GREY, new byte[4])));
        assertEquals("Failed REJECTED NO", shape(result));
        assertEquals(List.of(), world.identity.ledger().compared());
    }

    @Test
    void the_code_on_the_phone_and_an_officer_are_as_good_as_a_face() {
        var typist = new Typist(this::right);
        assertEquals("Approved", officer(typist));
        assertTrue(typist.phone.matches("199\\*{4}[0-9]{4}"));
        assertEquals(List.of(3), typist.triesLeft);
        assertFalse(typist.ahead.isEmpty());
        for (int i = 1; i < typist.ahead.size(); i++)
            assertTrue(typist.ahead.get(i) <= typist.ahead.get(i - 1), typist.ahead.toString());
        assertEquals(1, world.identity.ledger().codes().size());
        assertEquals(1, world.identity.ledger().decided().size());
    }

    @Test
    void a_slip_of_the_finger_is_forgiven_twice() {
        var typist = new Typist(this::wrong, this::wrong, this::right);
        assertEquals("Approved", officer(typist));
        assertEquals(List.of(3, 2, 1), typist.triesLeft);
    }

    @Test
    void three_wrong_codes_are_the_end_also_for_who_comes_back() {
        assertEquals("WrongCode", officer(new Typist(this::wrong, this::wrong, this::wrong)));
        assertEquals("WrongCode", officer(new Typist(this::right)));
        assertEquals(List.of(), world.identity.ledger().decided());
    }

    @Test
    void who_gives_up_and_comes_back_uses_the_same_code_under_a_new_number() {
        assertEquals("Cancelled", officer(new Typist(this::wrong, OfficerTalk.Typed.GaveUp::new)));
        assertEquals(2, done(desk.askOfficer("O-1")).nextAttempt());
        assertEquals("Approved", officer(new Typist(this::right)));
        assertEquals(1, world.identity.ledger().codes().size());
    }

    @Test
    void a_code_runs_out_and_asking_again_sends_another() {
        var typist = new Typist(() -> {
            var typed = right();
            world.time.sleep(OfficerRequests.CODE_LIVES);
            return typed;
        });
        assertEquals("CodeExpired", officer(typist));
        assertEquals("Approved", officer(new Typist(this::right)));
        assertEquals(2, world.identity.ledger().codes().size());
    }

    @Test
    void silence_before_the_keypad_is_a_time_out() {
        assertEquals("TimedOut", officer(new Typist(OfficerTalk.Typed.Nothing::new)));
    }

    @ParameterizedTest
    @CsvSource({"officer-refuses,Refused", "no-officer,NoOfficer", "no-phone,NoPhone", "down,Unavailable",
            "error-500,Unavailable", "refuse-everything,Unavailable", "garbage-json,Unavailable",
            "answer-lost,Unavailable", "officers-busy,Undecided", "request-twice,Approved", "sluggish,Approved"})
    void every_other_end_has_its_own_name(String fault, String outcome) {
        world.identity.fault(fault);
        assertEquals(outcome, officer(new Typist(this::right)));
    }

    @Test
    void an_officer_who_decides_after_the_wait_is_found_by_who_asks_again() {
        world.identity.fault("officers-busy");
        assertEquals("Undecided", officer(new Typist(this::right)));
        world.identity.mend();
        assertEquals(Needs.OFFICER, done(desk.askOfficer("O-1")).needs());
        assertEquals("Approved", officer(new Typist()));
    }

    @Test
    void waiting_for_an_officer_can_be_ended_by_the_person() {
        world.identity.fault("officers-busy");
        var begin = world.time.now();
        Cancel soon = () -> world.time.now().isAfter(begin.plusSeconds(4));
        assertEquals(new OfficerOutcome.Cancelled(), check.check("O-1", new Typist(this::right), soon));
        assertTrue(world.time.now().isBefore(begin.plusSeconds(6)));
    }

    @Test
    void a_code_repeated_under_its_number_is_counted_once() {
        done(desk.askOfficer("O-1"));
        String wrong = ((OfficerTalk.Typed.Code) wrong()).digits();
        for (int i = 0; i < 5; i++)
            assertEquals(CodeAnswer.WRONG, done(desk.code("O-1", 1, wrong)));
        assertEquals(CodeAnswer.RIGHT, done(desk.code("O-1", 2, ((OfficerTalk.Typed.Code) right()).digits())));
    }

    @Test
    void no_code_no_picture_and_no_number_is_in_what_can_be_read() {
        officer(new Typist(this::right));
        new BureauComparer(desk).compare(pair("zhang", 1));
        String code = world.identity.codeOnPhone("zhang").orElseThrow();
        String all = world.identity.ledger() + " " + world.identity.state() + " " + new OfficerTalk.Typed.Code(code)
                + " " + pair("zhang", 2) + " " + done(desk.askOfficer("O-1"));
        assertFalse(all.contains(code), all);
        assertFalse(all.contains("Byte") || all.contains("[B@"), all);
    }

    private String byCard(String orderId, String persona, Typist typist) {
        return check.check(orderId, identity(world.persona(persona)), typist, Cancel.NEVER).getClass().getSimpleName();
    }

    private Supplier<OfficerTalk.Typed> codeOf(String persona) {
        return () -> new OfficerTalk.Typed.Code(world.identity.codeOnPhone(persona).orElseThrow());
    }

    @Test
    void who_holds_no_permit_is_approved_by_the_id_card_a_code_and_an_officer() {
        assertEquals("Approved", byCard("O-2", "no-permit", new Typist(codeOf("no-permit"))));
        assertEquals("Approved", byCard("O-2", "no-permit", new Typist()), "and asked again nothing is typed");
        assertEquals(1, world.identity.ledger().codes().size());
    }

    @Test
    void by_id_card_three_wrong_codes_are_the_end_too() {
        assertEquals("WrongCode", byCard("O-2", "no-permit", new Typist(this::wrong, this::wrong, this::wrong)));
        assertEquals("WrongCode", byCard("O-2", "no-permit", new Typist(codeOf("no-permit"))));
        assertEquals(List.of(), world.identity.ledger().decided());
    }

    @ParameterizedTest
    @CsvSource({"no-phone,NoPhone", "no-officer,NoOfficer", "officer-refuses,Refused", "answer-lost,Unavailable",
            "request-twice,Approved"})
    void by_id_card_every_other_end_is_the_same(String fault, String outcome) {
        world.identity.fault(fault);
        assertEquals(outcome, byCard("O-2", "no-permit", new Typist(codeOf("no-permit"))));
    }

    @Test
    void an_order_is_one_persons_and_nobody_is_approved_under_anothers() {
        assertEquals("Unavailable", byCard("O-1", "no-permit", new Typist()), "it is the permit holder's");
        assertEquals("Approved", byCard("O-2", "no-permit", new Typist(codeOf("no-permit"))));
        assertEquals("Failed REJECTED NO", shape(desk.askOfficer("O-2", identity(world.persona("zhang")))));
        done(world.bureau(world.memory()).holder("O-2", identity(world.persona("zhang"))));
        assertEquals("Failed REJECTED NO", shape(desk.officer("O-2")), "a permit was asked for in another's order");
    }

    @Test
    void a_card_that_nobody_has_gets_no_code_and_a_card_alone_no_face() {
        var zhang = world.persona("zhang");
        var made = new org.kiosk24.app.bureau.Bureau.Identity(zhang.card().idNumber(), "甲", zhang.card().birth(),
                zhang.card().validTo());
        assertEquals("Refused REJECTED NO", shape(desk.askOfficer("O-3", made)));
        done(desk.askOfficer("O-2", identity(zhang)));
        assertEquals("Failed REJECTED NO", shape(desk.compare("O-2", 1, new byte[1], new byte[1])));
        assertEquals(1, world.identity.ledger().codes().size());
    }

    @Test
    void registers_tell_and_take_nothing_before_the_very_person_was_approved_in_the_very_order() {
        var forms = new FormDeskClient(world.memory(), new Consultations());
        Matter first = Matter.shipped().stream().filter(m -> m.code().equals("FIRST_PERMIT")).findFirst().orElseThrow();
        var person = identity(world.persona("no-permit"));
        assertEquals("NOT_RECOGNISED", reason(forms.form("O-2", first, person)));
        done(desk.askOfficer("O-2", person));
        assertEquals("NOT_RECOGNISED", reason(forms.form("O-2", first, person)), "no code, no officer yet");
        assertEquals("Approved", byCard("O-2", "no-permit", new Typist(codeOf("no-permit"))));
        done(forms.form("O-2", first, person));
        assertEquals("NOT_RECOGNISED", reason(forms.form("O-4", first, person)), "another order");
        assertEquals("NOT_RECOGNISED", reason(forms.form("O-2", first, identity(world.persona("zhang")))));
    }

    private static String reason(Result<?> result) {
        return assertInstanceOf(Fault.Rejected.class, World.fault(result)).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders/O-1/face/1", "/v1/orders/O-1/officer/code/1",
            "/v1/orders/O-1/officer-by-card"})
    void any_text_is_answered_by_the_model(String path) {
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            String body = random.nextBoolean() ? text
                    : "{\"portrait\":\"AAAA\",\"live\":\"" + seed + "!\",\"code\":\"\"}";
            assertEquals(400, world.identity.handle("POST", path, body).status(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"orderId\":\"O-2\",\"likeness\":\"SAME\"}",
            "{\"orderId\":\"O-1\",\"likeness\":\"same\"}",
            "{\"orderId\":\"O-1\",\"likeness\":true}", "[]", "", "{\"orderId\":\"O-1\",\"likeness\":\"SAME\"} x"})
    void an_answer_outside_the_contract_is_garbled_and_never_the_same(String body) {
        var client = new IdentityDeskClient(new org.kiosk24.app.bureau.Exchange() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public Answer exchange(String method, String path, String json) {
                return new Answer.Answered(200, "application/json", body);
            }
        }, new Consultations());
        Result<Likeness> result = client.compare("O-1", 1, new byte[1], new byte[1]);
        assertInstanceOf(Fault.Garbled.class, World.fault(result));
    }
}
