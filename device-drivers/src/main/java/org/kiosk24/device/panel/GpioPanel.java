package org.kiosk24.device.panel;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;

/**
 * Guide lights on output lines of a GPIO chip through Pi4J, high for on. All are dark at first, when it is closed, and
 * when the process ends.
 */
public final class GpioPanel implements Panel {
    private static final String DEVICE = "panel";
    private final Context pi4j;
    private final Map<GuideLight, DigitalOutput> lights = new EnumMap<>(GuideLight.class);
    private Optional<GuideLight> lit = Optional.empty();

    private GpioPanel(Context pi4j, Map<GuideLight, Integer> lines) {
        this.pi4j = pi4j;
        lines.forEach((light, line) -> lights.put(light,
                pi4j.create(DigitalOutput.newConfigBuilder(pi4j).id("guide-" + light).address(line)
                        .initial(DigitalState.LOW).shutdown(DigitalState.LOW).build())));
    }

    /**
     * On a Raspberry Pi or alike, with Pi4J's gpiod provider.
     *
     * @param chip the kernel's name, such as {@code gpiochip0}; empty for the first whose label contains
     *        {@code pinctrl}, which is the header's on every Pi whatever number the kernel gives it
     * @param lines the offset of each light's line on that chip; lights that are left out are not there
     */
    public static Result<Panel> open(Optional<String> chip, Map<GuideLight, Integer> lines) {
        return over(() -> {
            var builder = Pi4J.newContextBuilder().add(GpioDDigitalOutputProvider.newInstance());
            chip.ifPresent(name -> builder.property("gpio.chip.name", name));
            return builder.build();
        }, lines);
    }

    /** Over any context of Pi4J, which is shut down with the panel. */
    static Result<Panel> over(java.util.function.Supplier<Context> pi4j, Map<GuideLight, Integer> lines) {
        Context context;
        try {
            context = pi4j.get();
        } catch (Pi4JException | IllegalStateException | LinkageError e) {
            return Result.fault(down(e));
        }
        try {
            return Result.done(new GpioPanel(context, lines));
        } catch (Pi4JException | IllegalStateException | LinkageError e) {
            context.shutdown();
            return Result.fault(down(e));
        }
    }

    @Override
    public synchronized Result<Void> guide(Optional<GuideLight> light) {
        if (light.equals(lit))
            return Result.done(null);
        try {
            lit.map(lights::get).ifPresent(DigitalOutput::low);
            light.map(lights::get).ifPresent(DigitalOutput::high);
            lit = light;
            return Result.done(null);
        } catch (Pi4JException e) {
            return Result.fault(down(e));
        }
    }

    private static Fault down(Throwable e) {
        return new Fault.OutOfService(DEVICE, ActHappened.NO, "GPIO cannot be used: " + e.getMessage()
                + "; check the chip and the lines of the panel's section, and that this user may open /dev/gpiochip*");
    }

    @Override
    public synchronized void close() {
        pi4j.shutdown();
    }
}
