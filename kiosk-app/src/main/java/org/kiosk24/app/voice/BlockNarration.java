package org.kiosk24.app.voice;

import java.util.stream.Stream;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.words.Words;

/** What a part of a sheet tells. What can be chosen in it is told when keys reach it. */
record BlockNarration(Words words, Spoken spoken) {
    Stream<String> of(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> Stream.of(words.say(text));
            case Block.Notice(var text) -> Stream.of(words.say("voice.notice", words.say(text)));
            case Block.Table(var rows) -> rows.stream().map(this::row);
            case Block.Timeline(var stages) -> stages.stream().map(s -> words.say("voice.stage",
                    words.say("stage", s.state()), words.say(s.name()), words.say(s.detail())));
            case Block.Checklist(var items) -> items.stream().flatMap(this::item);
            case Block.Number(var name, var number) ->
                Stream.of(words.say("voice.pair", words.say(name), spoken.digits(number)));
            case Block.Qr(var caption, var text) -> Stream.of(words.say("voice.qr", words.say(caption)));
            case Block.Digits d -> Stream.of();
            case Block.Signature s -> Stream.of(words.say("voice.agree.lead"));
            case Block.Writing w -> Stream.of();
            case Block.Mirror m -> Stream.of(words.say("voice.at.camera"));
            case Block.Choices c -> Stream.of();
            case Block.Signs(var signs) -> signs.stream().filter(s -> s.code().isEmpty())
                    .map(s -> words.say("voice.pair", words.say(s.name()), words.say(s.state())));
            case Block.Fields f -> Stream.of();
            case Block.Keys k -> Stream.of();
        };
    }

    private String row(Block.Row row) {
        String pair = words.say("voice.pair", words.say(row.name()), words.say(row.value()));
        return row.source().map(source -> words.say("voice.sourced", pair, words.say(source))).orElse(pair);
    }

    private Stream<String> item(Block.Item item) {
        return Stream.concat(
                Stream.of(words.say("voice.pair", words.say("mark", item.mark()), words.say(item.what()))),
                item.hints().stream().map(words::say));
    }
}
