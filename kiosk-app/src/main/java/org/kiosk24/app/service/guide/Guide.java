package org.kiosk24.app.service.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Item.Mark;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/** What a matter takes, before anybody goes anywhere for nothing. */
public final class Guide implements Service {
    private final List<GuideEntry> entries;
    private final Conversation conversation;

    public Guide(List<GuideEntry> entries, Conversation conversation) {
        this.entries = List.copyOf(entries);
        this.conversation = conversation;
    }

    @Override
    public String name() {
        return "guide";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return Optional.empty();
    }

    @Override
    public Screen serve(Condition condition) throws Leaving {
        List<GuideEntry> today = entries.stream().filter(e -> e.inForce(conversation.today())).toList();
        return sheet(conversation.pick("guide-which", Text.say("guide.which"), Optional.empty(), today,
                e -> new Block.Choice(e.code(), e.title(), e.where(), List.of())));
    }

    private Screen.Sheet sheet(GuideEntry e) {
        List<Block.Item> needs = e.needs().stream().map(n -> new Block.Item(Mark.NEEDED, n.what(), n.hints()))
                .toList();
        return new Screen.Sheet("guide", e.title(), Optional.of(Text.say("guide.lead")),
                List.of(new Block.Checklist(needs),
                        new Block.Table(List.of(new Row(Text.say("guide.where"), e.where()),
                                new Row(Text.say("guide.time"), e.time()), new Row(Text.say("guide.fee"), e.fee()))),
                        new Block.Qr(Text.say("guide.qr"), e.url().stream().findFirst().orElseGet(() -> asText(e)))),
                List.of(Button.print(), Button.done()), false);
    }

    /** The list itself, in the language it is read in now. */
    private String asText(GuideEntry e) {
        Words words = Words.of(language());
        return Stream.concat(Stream.of(words.say(e.title())), e.needs().stream().map(n -> "- " + words.say(n.what())))
                .collect(Collectors.joining("\n"));
    }

    private Language language() {
        return conversation.citizen().language();
    }
}
