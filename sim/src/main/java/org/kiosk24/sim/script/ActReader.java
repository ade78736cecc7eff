package org.kiosk24.sim.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kiosk24.app.config.Nearest;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.script.RuleReader.Wrong;

/** Reads what is to happen. */
final class ActReader {
    private static final String POWER = "power";
    private final Words words;
    private final Cast cast;

    ActReader(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    Rule.Act act() throws Wrong {
        if (words.isEmpty())
            throw new Wrong(words.column(),
                    "expected what is to happen, such as \"hang up the terminal for 20 s\" or \"idcard silent\"");
        if (words.starts("hang", "up"))
            return new Rule.HangUp(plug(words.from(2)));
        if (words.starts("plug", "in"))
            return new Rule.PlugIn(plug(words.from(2)));
        if (words.plain().equals("cut power"))
            return new Rule.HangUp(plug(words.from(words.size() - 1)));
        if (words.plain().equals("switch on power"))
            return new Rule.PlugIn(plug(words.from(words.size() - 1)));
        if (words.starts("mend"))
            return new Rule.Mend(device(words.from(1)).name());
        if (words.starts("let") && words.at(words.size() - 1).equals("happen"))
            return befall(words.from(1).until(words.size() - 2));
        return fault();
    }

    private String plug(Words phrase) throws Wrong {
        Optional<String> name = Called.by(phrase.plain()).map(Called::device);
        if (name.isEmpty())
            throw new Wrong(phrase.column(), RuleReader.unknown("device", phrase, cast.plugs()));
        if (!cast.plugs().contains(name.get()))
            throw new Wrong(phrase.column(), (name.get().equals(POWER) ? "no power" : "no cable of " + name.get())
                    + " can be cut here; there " + there(cast.plugs()));
        return name.get();
    }

    private Breakable device(Words phrase) throws Wrong {
        Optional<Called> called = Called.by(phrase.plain());
        if (called.isEmpty())
            throw new Wrong(phrase.column(), RuleReader.unknown("device", phrase, names()));
        return present(called.get(), phrase);
    }

    private Breakable present(Called called, Words phrase) throws Wrong {
        for (Breakable device : cast.devices())
            if (device.name().equals(called.device()))
                return device;
        throw new Wrong(phrase.column(), "there is no " + called.device() + " here; there " + there(names()));
    }

    private static String there(List<String> names) {
        return names.size() == 1 ? "is only " + names.getFirst() : "are " + String.join(", ", names);
    }

    private List<String> names() {
        return cast.devices().stream().map(Breakable::name).toList();
    }

    private Rule.Act befall(Words name) throws Wrong {
        if (cast.accidents().isEmpty())
            throw new Wrong(name.column(), "accidents happen in virtual time only; name a device and its fault");
        if (!cast.accidents().contains(name.text()))
            throw new Wrong(name.column(), "no accident \"" + name.text() + "\"; " + nearest(name, cast.accidents(),
                    "kiosk matrix --list shows all"));
        return new Rule.Befall(name.text());
    }

    /** Device first, or fault first; of each the most words that are a device's name. */
    private Rule.Act fault() throws Wrong {
        for (int n = words.size() - 1; n >= 1; n--) {
            Optional<Called> first = Called.by(words.until(n).plain());
            if (first.isPresent())
                return broken(present(first.get(), words.until(n)), words.from(n));
            Optional<Called> last = Called.by(words.from(words.size() - n).plain());
            if (last.isPresent())
                return broken(present(last.get(), words.from(words.size() - n)), words.until(words.size() - n));
        }
        Optional<Called> alone = Called.by(words.plain());
        if (alone.isPresent())
            throw new Wrong(words.end(), "expected a fault of " + present(alone.get(), words).name());
        var known = new ArrayList<>(names());
        known.addAll(List.of("hang up", "plug in", "cut the power", "mend", "let"));
        throw new Wrong(words.column(), RuleReader.unknown("device or act", words, known));
    }

    private static Rule.Act broken(Breakable device, Words fault) throws Wrong {
        String name = fault.text().replace(' ', '-');
        for (String each : List.of(name, name.toLowerCase(Locale.ROOT)))
            if (device.knows(each))
                return new Rule.Break(device.name(), each);
        throw new Wrong(fault.column(), device.name() + " has no fault \"" + (name.length() > 60
                ? name.substring(0, 60) + "..."
                : name) + "\"; " + nearest(fault, device.faults().keySet().stream().toList(),
                        "it has " + String.join(", ", device.faults().keySet())));
    }

    private static String nearest(Words words, List<String> known, String otherwise) {
        String text = words.text().replace(' ', '-');
        String hint = Nearest.hint(text.length() > 60 ? text.substring(0, 60) : text, known);
        return hint.startsWith("did you mean") ? hint : otherwise;
    }
}
