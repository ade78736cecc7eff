package org.kiosk24.device.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.device.panel.GpioChips.Chip;
import org.kiosk24.device.panel.GpioChips.Choice;

class GpioChipsTest {
    private static final List<Chip> PI_5 = List.of(new Chip("gpiochip0", "gpio-brcmstb@107d508500", 32),
            new Chip("gpiochip11", "pinctrl-rp1", 54), new Chip("gpiochip12", "pinctrl-decoy", 8));

    @Test
    void the_header_is_found_by_its_label_whatever_number_the_kernel_gave_it() {
        assertEquals(new Choice.Found(PI_5.get(1)), GpioChips.choose(PI_5, Optional.empty()));
    }

    @Test
    void a_label_that_is_named_must_be_the_whole_label() {
        assertEquals(new Choice.Found(PI_5.get(2)), GpioChips.choose(PI_5, Optional.of("pinctrl-decoy")));
        assertInstanceOf(Choice.None.class, GpioChips.choose(PI_5, Optional.of("pinctrl")));
    }

    @Test
    void a_label_that_no_chip_has_is_told_with_the_labels_there_are() {
        var none = assertInstanceOf(Choice.None.class, GpioChips.choose(PI_5, Optional.of("pinctrl-bcm2711")));
        assertTrue(none.why().startsWith("no GPIO chip is labelled \"pinctrl-bcm2711\""), none::why);
        for (Chip chip : PI_5)
            assertTrue(none.why().contains("\"" + chip.label() + "\" (" + chip.name()), none::why);
    }

    @Test
    void a_machine_without_any_says_so() {
        var none = assertInstanceOf(Choice.None.class, GpioChips.choose(List.of(), Optional.empty()));
        assertTrue(none.why().contains("none at all"), none::why);
    }

    @Test
    void the_kernels_answer_is_name_label_and_lines_in_68_bytes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(68, 4);
            info.setString(0, "gpiochip4");
            info.setString(32, "pinctrl-rp1");
            info.set(ValueLayout.JAVA_INT, 64, 54);
            assertEquals(new Chip("gpiochip4", "pinctrl-rp1", 54), GpioChips.parse(info));
        }
    }

    @Test
    void a_label_without_an_end_is_as_long_as_its_room() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(68, 4).fill((byte) 'x');
            assertEquals("x".repeat(32), GpioChips.parse(info).label());
        }
    }

    @Test
    void a_file_that_is_no_chip_is_none(@TempDir Path dev) throws IOException {
        Files.writeString(dev.resolve("gpiochip0"), "a plain file");
        assertEquals(List.of(), GpioChips.of(dev));
        assertEquals(List.of(), GpioChips.of(dev.resolve("none")));
    }
}
