package org.kiosk24.app.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiosk24.device.panel.Contact;
import org.kiosk24.device.panel.GuideLight;
import org.kiosk24.device.panel.Line;
import org.kiosk24.device.panel.Switch;
import org.kiosk24.device.panel.Wiring;

/** A key for each pin that a cabinet can have. */
final class PanelKeys {
    private static final int LAST_LINE = 1023;
    private static final String ACTIVE_LOW = "active-low";
    private static final Set<String> ALL = Stream.of(Stream.of(GuideLight.values()).map(PanelKeys::key),
            Stream.of(Contact.values()).map(PanelKeys::key), Stream.of(Switch.values()).map(PanelKeys::key))
            .flatMap(s -> s).collect(Collectors.toUnmodifiableSet());
    private final Section section;
    private final Section.Report report;
    private final Map<Integer, String> taken = new HashMap<>();

    PanelKeys(Section section, Section.Report report) {
        this.section = section;
        this.report = report;
    }

    /** {@code id-card-light}. */
    static String key(GuideLight light) {
        return kebab(light) + "-light";
    }

    /** {@code front-door}. */
    static String key(Contact contact) {
        return kebab(contact);
    }

    /** {@code cut-payment}. */
    static String key(Switch which) {
        return kebab(which);
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Wiring wiring() {
        Set<String> low = Set.copyOf(section.texts(ACTIVE_LOW, ALL::contains, "keys of this section, such as"
                + " [\"tamper\"]"));
        var wiring = new Wiring(lines(GuideLight.class, PanelKeys::key, low), lines(Contact.class, PanelKeys::key, low),
                lines(Switch.class, PanelKeys::key, low));
        low.stream().sorted().filter(key -> !taken.containsValue(key)).forEach(key -> problem(ACTIVE_LOW,
                "\"" + key + "\" has no line here"));
        return wiring;
    }

    private <E extends Enum<E>> Map<E, Line> lines(Class<E> kind, Function<E, String> key, Set<String> low) {
        var lines = new EnumMap<E, Line>(kind);
        for (E pin : kind.getEnumConstants()) {
            String name = key.apply(pin);
            section.optionalNumber(name, 0, LAST_LINE).ifPresent(offset -> {
                String other = taken.putIfAbsent(offset, name);
                if (other != null)
                    problem(name, "line " + offset + " is already that of " + other + "; expected one of its own");
                lines.put(pin, new Line(offset, low.contains(name) ? Line.Active.LOW : Line.Active.HIGH));
            });
        }
        return lines;
    }

    private void problem(String key, String message) {
        report.problem(List.of(section.name(), key), section.name() + "." + key, message);
    }

    static String text(KioskConfig.Panel panel) {
        Wiring wiring = panel.wiring();
        var low = new ArrayList<String>();
        var out = new StringBuilder("# the chip's label, as gpiodetect shows it, if not the first that says pinctrl\n");
        out.append(panel.chip().map(chip -> "chip = " + ConfigText.text(chip)).orElse("# chip = \"...\"")).append('\n');
        out.append("# lights where a person has something to do\n");
        for (GuideLight light : GuideLight.values())
            line(out, low, key(light), Optional.ofNullable(wiring.lights().get(light)));
        out.append(
                "# contacts: doors that stand open, a hand on the cabinet, the service key, what the battery says\n");
        for (Contact contact : Contact.values())
            line(out, low, key(contact), Optional.ofNullable(wiring.contacts().get(contact)));
        out.append(
                """
                        # what is switched; cut-... are relays that take a device's power away while they are energised: wire the
                        # contact that is closed at rest
                        """);
        for (Switch which : Switch.values())
            line(out, low, key(which), Optional.ofNullable(wiring.switches().get(which)));
        out.append("# those of the keys above whose line is low when it is so\n");
        out.append(ACTIVE_LOW + " = ").append(low.stream().map(ConfigText::text)
                .collect(Collectors.joining(", ", "[", "]"))).append('\n');
        out.append("# how long a contact must stand before it counts\n");
        out.append("debounce-millis = ").append(panel.debounce().toMillis()).append('\n');
        out.append("# how long a relay takes a hung device's power away\n");
        out.append("power-off-seconds = ").append(panel.powerOff().toSeconds()).append('\n');
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> low, String key, Optional<Line> line) {
        out.append(line.map(l -> key + " = " + l.offset()).orElse("# " + key + " = 17")).append('\n');
        line.filter(l -> l.active() == Line.Active.LOW).ifPresent(_ -> low.add(key));
    }
}
