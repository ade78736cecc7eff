package org.kiosk24.app.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;

/** One citizen's visit: the menu, the service that was chosen, goodbye. */
public final class Visit {
    private final List<Service> services;
    private final Conversation conversation;
    private final Farewell lastWord;
    private final Consultations consultations;
    private final Neighbours neighbours;

    /** @param consultations begin and end with each visit */
    public Visit(List<Service> services, Conversation conversation, Farewell lastWord, Consultations consultations,
            Neighbours neighbours) {
        this.services = services;
        this.conversation = conversation;
        this.lastWord = lastWord;
        this.consultations = consultations;
        this.neighbours = neighbours;
    }

    /** From the first touch to goodbye. Whatever happens on the way, all has reached its end before it returns. */
    public void serve(Condition condition) {
        consultations.clear();
        Screen farewell;
        try {
            farewell = choose(condition).serve(condition);
        } catch (Leaving leaving) {
            farewell = leaving.screen();
        }
        lastWord.say(farewell, condition);
        consultations.clear();
    }

    /** Whether anything can be had. */
    public boolean offersSomething(Condition condition) {
        return services.stream().anyMatch(s -> s.notNow(condition).isEmpty());
    }

    private Service choose(Condition condition) throws Leaving {
        Screen menu = menu(condition);
        while (true) {
            Touch touch = conversation.ask(menu, t -> t instanceof Touch.Choose);
            Optional<Service> chosen = services.stream()
                    .filter(s -> touch instanceof Touch.Choose(var code) && code.equals(s.name()))
                    .filter(s -> s.notNow(condition).isEmpty()).findFirst();
            if (chosen.isPresent()) {
                conversation.citizen().goes(chosen.get().steps());
                return chosen.get();
            }
        }
    }

    private Screen menu(Condition condition) {
        var choices = services.stream().map(s -> new Block.Choice(s.name(), Text.say("service." + s.name()),
                Text.say("service." + s.name() + ".lead"), notNow(s, condition))).toList();
        return new Screen.Sheet("menu", Text.say("menu.title"), Optional.of(Text.say("menu.lead")),
                List.of(new Block.Choices(choices)), List.of(Screen.Button.cancel()), false);
    }

    /** Why it cannot be had here, and where it can. */
    private List<Text> notNow(Service service, Condition condition) {
        return service.notNow(condition)
                .map(why -> Stream.concat(Stream.of(why), neighbours.with(service.name()).stream()).toList())
                .orElse(List.of());
    }
}
