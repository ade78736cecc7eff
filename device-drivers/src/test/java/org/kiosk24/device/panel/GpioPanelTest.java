package org.kiosk24.device.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.Result;

class GpioPanelTest {
    private static final Wiring WIRING = new Wiring(
            Map.of(GuideLight.ID_CARD, Line.high(17), GuideLight.PERMIT, Line.high(27), GuideLight.SLIP, Line.low(22)),
            Map.of(Contact.TAMPER, Line.high(5), Contact.SERVICE_KEY, Line.low(6)),
            Map.of(Switch.BEACON, Line.high(12), Switch.FAN, Line.low(13), Switch.CUT_PAYMENT, Line.low(16)));
    private final Context pi4j = Pi4J.newContextBuilder().add(MockDigitalOutputProvider.newInstance())
            .add(MockDigitalInputProvider.newInstance()).build();
    private final Panel panel = assertInstanceOf(Result.Done.class,
            GpioPanel.over(() -> pi4j, WIRING, Duration.ofMillis(20)))
            .value() instanceof Panel p ? p : null;

    @AfterEach
    void close() {
        panel.close();
    }

    private DigitalState output(String id) {
        return pi4j.<MockDigitalOutput>io(id).state();
    }

    private void level(Contact contact, DigitalState level) {
        pi4j.<MockDigitalInput>io("contact-" + contact).mockState(level);
    }

    private Set<GuideLight> lit() {
        var on = EnumSet.noneOf(GuideLight.class);
        WIRING.lights().forEach((light, line) -> {
            if ((output("guide-" + light) == DigitalState.HIGH) == (line.active() == Line.Active.HIGH))
                on.add(light);
        });
        return on;
    }

    @Test
    void all_are_dark_at_first() {
        assertEquals(Set.of(), lit());
    }

    @Test
    void one_light_is_on_at_a_time() {
        panel.guide(Optional.of(GuideLight.SLIP));
        assertEquals(Set.of(GuideLight.SLIP), lit());
        panel.guide(Optional.of(GuideLight.PERMIT));
        assertEquals(Set.of(GuideLight.PERMIT), lit());
        panel.guide(Optional.empty());
        assertEquals(Set.of(), lit());
    }

    @Test
    void a_light_that_this_cabinet_does_not_have_leaves_all_dark() {
        panel.guide(Optional.of(GuideLight.SLIP));
        assertInstanceOf(Result.Done.class, panel.guide(Optional.of(GuideLight.CAMERA)));
        assertEquals(Set.of(), lit());
    }

    @Test
    void closing_leaves_all_dark_and_every_switch_at_rest() {
        MockDigitalOutput permit = pi4j.io("guide-PERMIT");
        MockDigitalOutput beacon = pi4j.io("switch-BEACON");
        MockDigitalOutput fan = pi4j.io("switch-FAN");
        MockDigitalOutput relay = pi4j.io("switch-CUT_PAYMENT");
        panel.guide(Optional.of(GuideLight.PERMIT));
        panel.set(Switch.BEACON, Signal.ON);
        panel.set(Switch.FAN, Signal.OFF);
        panel.set(Switch.CUT_PAYMENT, Signal.ON);
        assertEquals(DigitalState.LOW, relay.state(), "an active-low relay is energised by a low line");
        panel.close();
        assertEquals(DigitalState.LOW, permit.state());
        assertEquals(DigitalState.LOW, beacon.state());
        assertEquals(DigitalState.LOW, fan.state(), "the fan runs, on an active-low line");
        assertEquals(DigitalState.HIGH, relay.state(), "the terminal has its power back");
    }

    @Test
    void before_anybody_steers_them_switches_are_at_rest() {
        assertEquals(DigitalState.LOW, output("switch-BEACON"));
        assertEquals(DigitalState.LOW, output("switch-FAN"));
        assertEquals(DigitalState.HIGH, output("switch-CUT_PAYMENT"));
    }

    @Test
    void a_switch_that_is_not_fitted_is_set_without_any_effect() {
        assertInstanceOf(Result.Done.class, panel.set(Switch.HEATER, Signal.ON));
        assertEquals(Set.of(Switch.BEACON, Switch.FAN, Switch.CUT_PAYMENT), panel.switches());
    }

    @Test
    void contacts_are_read_by_what_they_mean_and_not_by_their_level() {
        level(Contact.TAMPER, DigitalState.LOW);
        level(Contact.SERVICE_KEY, DigitalState.HIGH);
        assertEquals(Result.done(Map.of(Contact.TAMPER, Signal.OFF, Contact.SERVICE_KEY, Signal.OFF)), panel.read());
        level(Contact.TAMPER, DigitalState.HIGH);
        level(Contact.SERVICE_KEY, DigitalState.LOW);
        assertEquals(Result.done(Map.of(Contact.TAMPER, Signal.ON, Contact.SERVICE_KEY, Signal.ON)), panel.read());
    }

    @Test
    void inputs_are_pulled_to_the_level_that_they_do_not_stand_for_and_debounced_by_the_provider() {
        DigitalInput tamper = pi4j.io("contact-TAMPER");
        DigitalInput key = pi4j.io("contact-SERVICE_KEY");
        assertEquals(PullResistance.PULL_DOWN, tamper.config().getPull());
        assertEquals(PullResistance.PULL_UP, key.config().getPull());
        assertEquals(20_000L, tamper.config().getDebounce(), "microseconds");
    }

    @Test
    void whoever_watches_hears_of_every_change() {
        var heard = new AtomicInteger();
        panel.watch(heard::incrementAndGet);
        level(Contact.TAMPER, DigitalState.HIGH);
        level(Contact.TAMPER, DigitalState.LOW);
        assertTrue(heard.get() >= 2, () -> "heard " + heard);
    }

    @Test
    void a_machine_without_gpio_is_a_fault_that_says_where_to_look() {
        Result<Panel> none = GpioPanel.open(Optional.of("pinctrl-none"), WIRING, Duration.ofMillis(20));
        var fault = assertInstanceOf(Result.Failed.class, none).fault();
        assertTrue(fault.detail().contains("pinctrl-none") && fault.detail().contains("/dev/gpiochip"),
                fault::detail);
    }
}
