package org.kiosk24.sim.service;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/** A sheet in the words of one language, as one text. */
final class Told {
    private Told() {}

    static String in(Language language, Screen.Sheet sheet) {
        Words words = Words.of(language);
        return Stream.concat(Stream.concat(Stream.of(sheet.title()), sheet.lead().stream()), Stream
                .concat(sheet.blocks().stream().flatMap(Told::texts), sheet.buttons().stream().map(b -> b.label())))
                .map(words::say).collect(Collectors.joining("\n"));
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> Stream.of(text);
            case Block.Notice(var text) -> Stream.of(text);
            case Block.Table(var rows) -> rows.stream()
                    .flatMap(r -> Stream.concat(Stream.of(r.name(), r.value()), r.source().stream()));
            case Block.Timeline(var stages) -> stages.stream().flatMap(s -> Stream.of(s.name(), s.detail()));
            case Block.Checklist(var items) -> items.stream()
                    .flatMap(i -> Stream.concat(Stream.of(i.what()), i.hints().stream()));
            case Block.Choices(var choices) -> choices.stream().flatMap(
                    c -> Stream.concat(Stream.of(c.title(), c.detail()), c.notNow().stream()));
            case Block.Number(var name, var number) -> Stream.of(name, Text.plain(number));
            case Block.Qr(var caption, var text) -> Stream.of(caption);
            case Block.Digits d -> Stream.of();
            case Block.Signs(var signs) -> signs.stream().flatMap(s -> Stream.of(s.name(), s.state(), s.told()));
            case Block.Fields f -> Stream.of();
            case Block.Keys k -> Stream.of();
            case Block.Writing w -> Stream.of();
            case Block.Mirror m -> Stream.of();
            case Block.Signature s -> Stream.of();
        };
    }

    /** Every sheet among these screens. */
    static List<Screen.Sheet> sheets(List<Screen> screens) {
        return screens.stream().filter(Screen.Sheet.class::isInstance).map(Screen.Sheet.class::cast).toList();
    }
}
