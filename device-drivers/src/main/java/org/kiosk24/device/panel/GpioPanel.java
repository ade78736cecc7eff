package org.kiosk24.device.panel;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/**
 * Lines of a GPIO chip through Pi4J. All lights are dark and all switches at rest at first, when it is closed, and when
 * the process ends, also by Ctrl-C, a signal to end, or an error. A process that is killed, and a computer without
 * power, set nothing any more: the kernel lets go of the lines, and resistors on the board must pull them to rest.
 *
 * <p>An input is pulled to the level that it does not stand for, so a line that is cut reads as {@link Signal#OFF}: a
 * contact that has to tell of its own cable being cut is one that opens, against ground, with the active level high.
 */
public final class GpioPanel implements Panel {
    private static final String DEVICE = "panel";
    private static final Path DEV = Path.of("/dev");
    private final Context pi4j;
    private final Wiring wiring;
    private final Map<GuideLight, DigitalOutput> lights = new EnumMap<>(GuideLight.class);
    private final Map<Switch, DigitalOutput> switches = new EnumMap<>(Switch.class);
    private final Map<Contact, DigitalInput> contacts = new EnumMap<>(Contact.class);
    private Optional<GuideLight> lit = Optional.empty();

    private GpioPanel(Context pi4j, Wiring wiring, Duration debounce) {
        this.pi4j = pi4j;
        this.wiring = wiring;
        wiring.lights().forEach((light, line) -> lights.put(light, output("guide-" + light, line, Signal.OFF)));
        wiring.switches().forEach((which, line) -> switches.put(which, output("switch-" + which, line, which.rest())));
        wiring.contacts().forEach((contact, line) -> contacts.put(contact,
                input("contact-" + contact, line, debounce)));
    }

    private DigitalOutput output(String id, Line line, Signal rest) {
        return pi4j.create(DigitalOutput.newConfigBuilder(pi4j).id(id).address(line.offset())
                .initial(level(line, rest)).shutdown(level(line, rest)).build());
    }

    private DigitalInput input(String id, Line line, Duration debounce) {
        return pi4j.create(DigitalInput.newConfigBuilder(pi4j).id(id).address(line.offset())
                .pull(line.active() == Line.Active.LOW ? PullResistance.PULL_UP : PullResistance.PULL_DOWN)
                .debounce(debounce.toNanos() / 1000, TimeUnit.MICROSECONDS).build());
    }

    private static DigitalState level(Line line, Signal signal) {
        return (signal == Signal.ON) == (line.active() == Line.Active.HIGH) ? DigitalState.HIGH : DigitalState.LOW;
    }

    /**
     * On a Raspberry Pi or alike, with Pi4J's gpiod provider.
     *
     * @param label of the chip, as {@code gpiodetect} shows it; empty for the first whose label contains
     *        {@code pinctrl}, which is the header's on every Pi whatever number the kernel gives it
     * @param debounce how long an input must stand before the provider tells of it
     */
    public static Result<Panel> open(Optional<String> label, Wiring wiring, Duration debounce) {
        return switch (GpioChips.choose(GpioChips.of(DEV), label)) {
            case GpioChips.Choice.None(var why) -> Result.fault(down(why));
            case GpioChips.Choice.Found(var chip) -> over(() -> Pi4J.newContextBuilder()
                    .add(GpioDDigitalOutputProvider.newInstance()).add(GpioDDigitalInputProvider.newInstance())
                    .property("gpio.chip.name", chip.name()).enableShutdownHook().build(), wiring, debounce);
        };
    }

    /** Over any context of Pi4J, which is shut down with the panel. */
    static Result<Panel> over(Supplier<Context> pi4j, Wiring wiring, Duration debounce) {
        Context context;
        try {
            context = pi4j.get();
        } catch (Pi4JException | IllegalStateException | LinkageError e) {
            return Result.fault(down(e.getMessage()));
        }
        try {
            return Result.done(new GpioPanel(context, wiring, debounce));
        } catch (Pi4JException | IllegalStateException | LinkageError e) {
            context.shutdown();
            return Result.fault(down(e.getMessage()));
        }
    }

    @Override
    public synchronized Result<Void> guide(Optional<GuideLight> light) {
        if (light.equals(lit))
            return Result.done(null);
        try {
            lit.ifPresent(l -> drive(l, Signal.OFF));
            light.ifPresent(l -> drive(l, Signal.ON));
            lit = light;
            return Result.done(null);
        } catch (Pi4JException e) {
            return Result.fault(down(e.getMessage()));
        }
    }

    private void drive(GuideLight light, Signal to) {
        if (lights.containsKey(light))
            lights.get(light).state(level(wiring.lights().get(light), to));
    }

    @Override
    public Set<Contact> contacts() {
        return wiring.contacts().keySet();
    }

    @Override
    public Result<Map<Contact, Signal>> read() {
        try {
            var now = new EnumMap<Contact, Signal>(Contact.class);
            contacts.forEach((contact, input) -> now.put(contact,
                    input.state() == level(wiring.contacts().get(contact), Signal.ON) ? Signal.ON : Signal.OFF));
            return Result.done(now);
        } catch (Pi4JException e) {
            return Result.fault(down(e.getMessage()));
        }
    }

    @Override
    public void watch(Runnable stirred) {
        contacts.values().forEach(input -> input.addListener(_ -> stirred.run()));
    }

    @Override
    public Set<Switch> switches() {
        return wiring.switches().keySet();
    }

    @Override
    public synchronized Result<Void> set(Switch which, Signal to) {
        try {
            if (switches.containsKey(which))
                switches.get(which).state(level(wiring.switches().get(which), to));
            return Result.done(null);
        } catch (Pi4JException e) {
            return Result.fault(down(e.getMessage()));
        }
    }

    private static Fault down(String why) {
        return new Fault.OutOfService(DEVICE, ActHappened.NO, "GPIO cannot be used: " + why
                + "; check the chip's label and the lines of the section [panel], and that this user may open"
                + " /dev/gpiochip*");
    }

    @Override
    public synchronized void close() {
        pi4j.shutdown();
    }
}
