package org.kiosk24.app.service.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.app.service.DataFile;
import org.kiosk24.app.words.Text;

/**
 * Something that can be applied for, as {@code matters.json} has it.
 *
 * @param from the first day on which it can be applied for so; {@code to} the last, empty for no end
 * @param workingDays that the law leaves for a decision
 * @param note what the citizen should know before signing
 * @param next what happens after it was accepted
 * @param fields what registers know
 * @param requirements what there must be
 * @param questions what no register knows
 */
public record Matter(String code, LocalDate from, Optional<LocalDate> to, Text.Given title, Text.Given lead,
        int workingDays, Text.Given note, Text.Given next, List<Field> fields, List<Requirement> requirements,
        List<Question> questions) {
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,30}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,30}");

    /** @param register that knows it */
    public record Field(String name, Register register, Shown shown, Text.Given label) {}

    /** How much of a value the screen shows. */
    public enum Shown {
        NAME, NUMBER, ADDRESS, WHOLE
    }

    /**
     * @param field whose value proves it
     * @param where to get it
     * @param how
     */
    public record Requirement(String code, String field, Text.Given what, Text.Given where, Text.Given how) {}

    public record Question(String name, Text.Given title, List<Option> options) {}

    public record Option(String code, Text.Given label) {}

    /** All of the kiosk's own file; {@link IllegalStateException} says which entry is wrong. */
    public static List<Matter> shipped() {
        return DataFile.read(Matter.class, "matters.json", Matter::read);
    }

    boolean inForce(LocalDate day) {
        return !from.isAfter(day) && to.filter(day::isAfter).isEmpty();
    }

    static Matter read(Fields f) throws Unreadable {
        List<Field> fields = new ArrayList<>();
        for (Fields each : f.list("fields", 1, 20))
            fields.add(new Field(each.like("name", NAME), each.oneOf("register", Register.class),
                    each.oneOf("shown", Shown.class), each.given("label")));
        List<Requirement> requirements = new ArrayList<>();
        for (Fields each : f.list("requirements", 1, 20))
            requirements.add(new Requirement(each.like("code", CODE), each.like("field", NAME), each.given("what"),
                    each.given("where"), each.given("how")));
        for (Requirement r : requirements)
            if (fields.stream().noneMatch(field -> field.name().equals(r.field())))
                throw new Unreadable("requirement " + r.code() + " wants the unknown field '" + r.field() + "'");
        return new Matter(f.like("code", CODE), f.day("from"), f.dayIfAny("to"), f.given("title"), f.given("lead"),
                f.number("workingDays", 1, 365), f.given("note"), f.given("next"), List.copyOf(fields),
                List.copyOf(requirements), questions(f));
    }

    private static List<Question> questions(Fields f) throws Unreadable {
        List<Question> questions = new ArrayList<>();
        for (Fields each : f.list("questions", 0, 5)) {
            List<Option> options = new ArrayList<>();
            for (Fields option : each.list("options", 2, 8))
                options.add(new Option(option.like("code", CODE), option.given("label")));
            questions.add(new Question(each.like("name", NAME), each.given("title"), List.copyOf(options)));
        }
        return List.copyOf(questions);
    }
}
