package org.kiosk24.app.visit;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.receipt.Slip;

/** A sheet as it goes on paper: what can only be touched is left out. */
final class SheetSlip {
    private final Words words;
    private final List<Slip.Part> parts = new ArrayList<>();

    private SheetSlip(Words words) {
        this.words = words;
    }

    static List<Slip.Part> of(Screen.Sheet sheet, Words words) {
        var slip = new SheetSlip(words);
        slip.parts.add(new Slip.Title(words.say(sheet.title())));
        slip.parts.add(new Slip.Rule());
        sheet.lead().ifPresent(lead -> {
            slip.line(words.say(lead));
            slip.parts.add(new Slip.Gap());
        });
        sheet.blocks().forEach(slip::add);
        return slip.parts;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph(var text) -> line(words.say(text));
            case Block.Notice(var text) -> line("【" + words.say(text) + "】");
            case Block.Table(var rows) -> rows.forEach(this::row);
            case Block.Timeline(var stages) -> stages.forEach(this::stage);
            case Block.Checklist(var items) -> items.forEach(this::item);
            case Block.Number(var name, var number) -> {
                parts.add(new Slip.Gap());
                centred(words.say(name));
                parts.add(new Slip.Title(number));
                parts.add(new Slip.Gap());
            }
            case Block.Qr(var caption, var text) -> {
                parts.add(new Slip.Qr(text));
                centred(words.say(caption));
            }
            case Block.Choices b -> {
            }
            case Block.Digits b -> {
            }
            case Block.Signs(var signs) -> signs.forEach(
                    s -> parts.add(new Slip.Row(words.say(s.name()), words.say(s.state()))));
            case Block.Fields b -> {
            }
            case Block.Keys b -> {
            }
            case Block.Writing b -> {
            }
            case Block.Mirror b -> {
            }
            case Block.Signature b -> {
            }
        }
    }

    private void row(Block.Row row) {
        parts.add(new Slip.Row(words.say(row.name()), words.say(row.value())));
        row.source().ifPresent(source -> {
            item("", words.say(source));
            parts.add(new Slip.Gap());
        });
    }

    /** Marks that every Chinese printer's font has. */
    private void stage(Block.Stage stage) {
        item(switch (stage.state()) {
            case DONE -> "√";
            case NOW -> "●";
            case LATE -> "▲";
            case NEXT -> "○";
        }, words.say(stage.name()));
        item("", words.say(stage.detail()));
    }

    private void item(Block.Item item) {
        item(switch (item.mark()) {
            case THERE -> "√";
            case MISSING -> "×";
            case NEEDED -> "□";
        }, words.say(item.what()));
        item.hints().forEach(hint -> item("", words.say(hint)));
        parts.add(new Slip.Gap());
    }

    private void item(String mark, String text) {
        if (!text.isBlank())
            parts.add(new Slip.Item(mark, text));
    }

    private void centred(String text) {
        if (!text.isBlank())
            parts.add(new Slip.Centred(text));
    }

    private void line(String text) {
        if (!text.isBlank())
            parts.add(new Slip.Text(text));
    }
}
