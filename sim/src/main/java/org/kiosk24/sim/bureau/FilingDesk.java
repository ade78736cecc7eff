package org.kiosk24.sim.bureau;

import static org.kiosk24.sim.bureau.BureauJson.consulted;
import static org.kiosk24.sim.bureau.BureauJson.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.app.service.application.Matter;
import org.kiosk24.app.words.Text;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;

/**
 * Accepts what is handed in: applications, and bookings of counters. Now and then a slot has just gone to somebody
 * else. Its own acceptances are not held against whoever comes again, so that a developer can apply again and again.
 */
final class FilingDesk {
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,30}");
    private static final Pattern OFFICE = Pattern.compile("[A-Z0-9]{1,12}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final List<String> TIMES = List.of("09:00", "10:30", "14:00");
    private static final int DAYS = 2;
    private static final int TAKEN_ONE_IN = 5;
    private static final int MOST_LINES = 60;
    private static final int MOST_NUMBERS = 400;
    /** Of the pad that is signed on. */
    private static final int WIDTH = 1000;
    private final Personas people;
    private final FormRegisters registers = new FormRegisters();
    private final Once once;
    private final List<BureauLedger.Filing> filings = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private int bookings;

    /** An application that was accepted here. */
    record Accepted(Persona person, String number, Matter matter, LocalDate day) {}

    private enum Office {
        WH01("武汉市出入境接待大厅", "武漢市出入境接待大廳", "Wuhan exit-entry hall"),
        WH02("样例分局 出入境窗口", "樣例分局 出入境窗口", "Exit-entry counter, sample district");

        private final Text.Given place;

        Office(String zh, String hant, String en) {
            place = new Text.Given(zh, hant, en);
        }
    }

    FilingDesk(Personas people, Once once) {
        this.people = people;
        this.once = once;
    }

    List<BureauLedger.Filing> filings() {
        return List.copyOf(filings);
    }

    /** The applications, newest first. */
    List<Accepted> applications() {
        return accepted.reversed();
    }

    Reply form(String orderId, String body, Fields f) throws Unreadable {
        f.only("idNumber", "name", "birth", "idCardValidTo", "matter");
        Optional<Persona> person = Asker.of(f, people);
        Optional<Matter> matter = registers.matter(f.like("matter", CODE));
        if (matter.isEmpty() || person.isEmpty())
            return Reply.nothing(404, "NOBODY", "no such person, or no such matter", Register.HOUSEHOLD,
                    Purpose.FILL_IN_FORM);
        if (matter.get().code().equals("FIRST_PERMIT") && !person.get().permits().isEmpty())
            return Reply.known(422, "HAS_PERMIT", "this person holds a permit", Register.EXIT_ENTRY,
                    Purpose.FILL_IN_FORM);
        return once.answer("form " + orderId, body, () -> registers.form(person.get(), matter.get()));
    }

    Reply application(String orderId, String body, Fields f, LocalDate today) throws Unreadable {
        f.only("idNumber", "name", "birth", "idCardValidTo", "matter", "answers", "signature");
        Optional<Persona> person = Asker.of(f, people);
        Optional<Matter> matter = registers.matter(f.like("matter", CODE));
        boolean answered = answered(f, matter);
        signed(f);
        return once.answer("filing " + orderId, body, () -> {
            if (matter.isEmpty() || person.isEmpty() || !answered || !registers.complete(person.get(), matter.get()))
                return Reply.nothing(422, "NOT_ACCEPTED", "something is missing", Register.APPLICATIONS,
                        Purpose.HAND_IN);
            accepted.add(new Accepted(person.get(), nextNumber(), matter.get(), today));
            return accepted(orderId, "APPLICATION", matter.get().code(), WorkingDays.after(today, matter.get()
                    .workingDays()), Purpose.HAND_IN, Register.APPLICATIONS);
        });
    }

    /** Lines that are drawn, or none if the person signed with the ID card; anything else is no signature. */
    private static void signed(Fields f) throws Unreadable {
        for (List<Integer> line : f.numbers("signature", MOST_LINES, 2, MOST_NUMBERS, WIDTH))
            if (line.size() % 2 != 0)
                throw new Unreadable("a line of 'signature' ends with an x without its y");
    }

    private static boolean answered(Fields f, Optional<Matter> matter) throws Unreadable {
        List<Fields> answers = f.list("answers", 0, 5);
        List<Matter.Question> questions = matter.map(Matter::questions).orElse(List.of());
        if (answers.size() != questions.size())
            return false;
        for (int i = 0; i < answers.size(); i++) {
            String option = answers.get(i).like("option", CODE);
            if (!questions.get(i).name().equals(answers.get(i).text("name", 1, 30))
                    || questions.get(i).options().stream().noneMatch(o -> o.code().equals(option)))
                return false;
        }
        return true;
    }

    Reply slots(Fields f, LocalDate today) throws Unreadable {
        f.only("idNumber", "name", "birth", "idCardValidTo");
        Asker.of(f, people);
        JsonArray offices = new JsonArray();
        for (Office office : Office.values()) {
            JsonArray slots = new JsonArray();
            for (int n = 1; n <= DAYS; n++)
                for (String time : TIMES) {
                    JsonObject slot = text("day", WorkingDays.after(today, n).toString());
                    slot.addProperty("time", time);
                    slots.add(slot);
                }
            JsonObject o = text("code", office.name());
            o.add("place", BureauJson.object(office.place));
            o.add("slots", slots);
            offices.add(o);
        }
        return Reply.json(consulted(BureauJson.list("offices", offices), Register.COUNTERS, Purpose.BOOK,
                Answer.FOUND));
    }

    Reply booking(String orderId, String body, Fields f, LocalDate today) throws Unreadable {
        f.only("idNumber", "name", "birth", "idCardValidTo", "office", "day", "time");
        Asker.of(f, people);
        String office = f.like("office", OFFICE);
        LocalDate day = f.day("day");
        String time = f.like("time", TIME);
        return once.answer("filing " + orderId, body, () -> {
            boolean offered = TIMES.contains(time) && day.isAfter(today)
                    && List.of(Office.WH01.name(), Office.WH02.name()).contains(office);
            if (!offered || bookings++ % TAKEN_ONE_IN == TAKEN_ONE_IN - 1)
                return Reply.nothing(422, "TAKEN", "somebody else has it", Register.COUNTERS, Purpose.BOOK);
            return accepted(orderId, "BOOKING", office, day, Purpose.BOOK, Register.COUNTERS);
        });
    }

    private String nextNumber() {
        return "4201%08d".formatted(27_000_000 + filings.size() + 1);
    }

    private Reply accepted(String orderId, String kind, String what, LocalDate day, Purpose purpose,
            Register register) {
        String number = nextNumber();
        filings.add(new BureauLedger.Filing(orderId, kind, what, number));
        JsonObject answer = text("number", number);
        answer.addProperty("day", day.toString());
        return Reply.json(consulted(answer, register, purpose, Answer.FOUND));
    }
}
