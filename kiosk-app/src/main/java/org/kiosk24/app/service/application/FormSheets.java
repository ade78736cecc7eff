package org.kiosk24.app.service.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.Filings.Filed;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Item.Mark;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.service.application.FormDesk.Form;
import org.kiosk24.app.service.application.FormDesk.Value;
import org.kiosk24.app.visit.MaskedName;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Mask;

/** What is shown of a form: each value with where it comes from, and all that is missing at once. */
final class FormSheets {
    private FormSheets() {}

    static Screen.Sheet review(Matter matter, Form form) {
        List<Row> rows = form.values().stream().map(v -> row(matter, v)).toList();
        return new Screen.Sheet("application-review", matter.title(), Optional.of(Text.say("application.review")),
                List.of(new Block.Table(rows)),
                List.of(Button.cancel(), Button.other("back", Text.say("application.wrong"), new Touch.Back()),
                        Button.affirm("confirm", Text.say("application.right"), new Touch.Confirm())),
                false);
    }

    private static Row row(Matter matter, Value v) {
        Matter.Field field = matter.fields().stream().filter(f -> f.name().equals(v.field())).findFirst().orElseThrow();
        return new Row(field.label(), Text.plain(shown(field.shown(), v.value())),
                Optional.of(Text.say("application.from", Text.say("register." + field.register()))));
    }

    private static String shown(Matter.Shown how, String value) {
        return switch (how) {
            case NAME -> MaskedName.of(value);
            case NUMBER -> Mask.number(value);
            case ADDRESS -> value.length() <= 8
                    ? value.charAt(0) + "***"
                    : value.substring(0, 6) + "***" + value.substring(value.length() - 2);
            case WHOLE -> value;
        };
    }

    /** One notice, once, of everything (Administrative Licensing Law, art. 32). */
    static Screen.Sheet missing(Matter matter, Form form) {
        List<Block.Item> items = matter.requirements().stream()
                .map(r -> form.missing().contains(r.code())
                        ? new Block.Item(Mark.MISSING, r.what(),
                                List.of(Text.say("application.where", r.where()), Text.say("application.how", r.how())))
                        : new Block.Item(Mark.THERE, r.what(), List.of()))
                .toList();
        return new Screen.Sheet("application-missing", Text.say("application.missing", matter.title()),
                Optional.of(Text.say("application.missing.lead", form.missing().size())),
                List.of(new Block.Checklist(items), new Block.Paragraph(Text.say("application.missing.once"))),
                List.of(Button.done()), false);
    }

    /** Where what a register has wrong is put right: nothing is corrected by typing. */
    static Screen.Sheet correct(Matter matter) {
        List<Block.Item> items = matter.fields().stream().map(Matter.Field::register).distinct()
                .map(r -> new Block.Item(Mark.NEEDED, Text.say("register." + r),
                        List.of(Text.say("application.correct." + r))))
                .toList();
        return new Screen.Sheet("application-correct", Text.say("application.correct"),
                Optional.of(Text.say("application.correct.lead")), List.of(new Block.Checklist(items)),
                List.of(Button.print(), Button.done()), false);
    }

    static Screen.Sheet consent(Matter matter) {
        return new Screen.Sheet("application-consent", Text.say("application.consent"),
                Optional.of(matter.title()),
                List.of(new Block.Paragraph(Text.say("application.consent.data")), new Block.Notice(matter.note()),
                        new Block.Paragraph(Text.say("application.consent.deadline", matter.workingDays()))),
                List.of(Button.cancel(),
                        Button.affirm("confirm", Text.say("application.agree"), new Touch.Confirm())),
                false);
    }

    static Screen.Sheet sign(Matter matter) {
        return new Screen.Sheet("application-sign", Text.say("application.sign"), Optional.of(matter.title()),
                List.of(new Block.Signature()), List.of(Button.cancel()), false);
    }

    static Screen.Sheet accepted(Matter matter, Filed filed) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Number(Text.say("application.number"), filed.number()));
        blocks.add(new Block.Table(List.of(new Row(Text.say("application.matter"), matter.title()),
                new Row(Text.say("application.due"), Text.plain(filed.day().toString())),
                new Row(Text.say("application.next"), matter.next()))));
        blocks.add(new Block.Qr(Text.say("application.qr"), filed.number()));
        return new Screen.Sheet("application-accepted", Text.say("application.accepted"),
                Optional.of(Text.say("application.accepted.lead")), List.copyOf(blocks), List.of(Button.done()), false);
    }

    static Screen.Sheet refused() {
        return new Screen.Sheet("application-refused", Text.say("application.refused"),
                Optional.of(Text.say("application.refused.lead")), List.of(), List.of(Button.done()), false);
    }
}
