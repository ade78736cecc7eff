package org.kiosk24.device.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.Result;

class GpioPanelTest {
    private static final Map<GuideLight, Integer> LINES = Map.of(GuideLight.ID_CARD, 17, GuideLight.PERMIT, 27,
            GuideLight.SLIP, 22);
    private final Context pi4j = Pi4J.newContextBuilder().add(MockDigitalOutputProvider.newInstance()).build();
    private final Panel panel = assertInstanceOf(Result.Done.class, GpioPanel.over(() -> pi4j, LINES))
            .value() instanceof Panel p ? p : null;

    @AfterEach
    void close() {
        panel.close();
    }

    private Set<GuideLight> on() {
        var on = EnumSet.noneOf(GuideLight.class);
        for (GuideLight light : LINES.keySet())
            if (pi4j.<MockDigitalOutput>io("guide-" + light).state() == DigitalState.HIGH)
                on.add(light);
        return on;
    }

    @Test
    void all_are_dark_at_first() {
        assertEquals(Set.of(), on());
    }

    @Test
    void one_light_is_on_at_a_time() {
        panel.guide(Optional.of(GuideLight.ID_CARD));
        assertEquals(Set.of(GuideLight.ID_CARD), on());
        panel.guide(Optional.of(GuideLight.PERMIT));
        assertEquals(Set.of(GuideLight.PERMIT), on());
        panel.guide(Optional.empty());
        assertEquals(Set.of(), on());
    }

    @Test
    void a_light_that_this_cabinet_does_not_have_leaves_all_dark() {
        panel.guide(Optional.of(GuideLight.SLIP));
        assertInstanceOf(Result.Done.class, panel.guide(Optional.of(GuideLight.CAMERA)));
        assertEquals(Set.of(), on());
    }

    @Test
    void closing_leaves_all_dark() {
        MockDigitalOutput permit = pi4j.io("guide-PERMIT");
        panel.guide(Optional.of(GuideLight.PERMIT));
        panel.close();
        assertEquals(DigitalState.LOW, permit.state());
    }

    @Test
    void a_machine_without_gpio_is_a_fault_that_says_where_to_look() {
        Result<Panel> none = GpioPanel.open(Optional.of("gpiochip77"), LINES);
        var fault = assertInstanceOf(Result.Failed.class, none).fault();
        assertTrue(fault.detail().contains("/dev/gpiochip"), fault::detail);
    }
}
