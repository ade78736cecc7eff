package org.kiosk24.device.panel;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machine's GPIO chips. The kernel numbers them anew with each version (the header of a Pi 5 was gpiochip4, 0 and
 * 11), so the one that is meant is found by its label.
 */
final class GpioChips {
    /** Of the chip behind the header of every Pi: pinctrl-bcm2711, pinctrl-rp1 ... */
    static final String ANY_HEADER = "pinctrl";
    /** {@code GPIO_GET_CHIPINFO_IOCTL} of linux/gpio.h: read 68 bytes, 0xB4, 1. */
    private static final long CHIP_INFO = 0x8044B401L;
    /** {@code struct gpiochip_info}: name and label of 32 bytes each, and the number of lines. */
    private static final int NAME_BYTES = 32;
    private static final int INFO_BYTES = 2 * NAME_BYTES + 4;

    private GpioChips() {}

    /** @param name the kernel's, such as {@code gpiochip0}; @param label the driver's; @param lines how many it has */
    record Chip(String name, String label, int lines) {
        @Override
        public String toString() {
            return "\"" + label + "\" (" + name + ", " + lines + " lines)";
        }
    }

    /** Which of them is meant, or why none. */
    sealed interface Choice {
        record Found(Chip chip) implements Choice {}

        record None(String why) implements Choice {}
    }

    /** @param label the whole label; empty for the first that says {@link #ANY_HEADER} */
    static Choice choose(List<Chip> chips, Optional<String> label) {
        return chips.stream().filter(c -> label.map(c.label()::equals).orElseGet(() -> c.label().contains(ANY_HEADER)))
                .findFirst().<Choice>map(Choice.Found::new).orElseGet(() -> new Choice.None(
                        label.map(l -> "no GPIO chip is labelled \"" + l + "\"")
                                .orElse("no GPIO chip's label says " + ANY_HEADER)
                                + (chips.isEmpty()
                                        ? "; this user sees none at all: /dev/gpiochip* are missing or not to be opened"
                                        : "; there are " + chips.stream().map(Chip::toString)
                                                .collect(Collectors.joining(", ")))));
    }

    /** Those that this user may open, in the order of the kernel's numbers. */
    static List<Chip> of(Path dev) {
        var chips = new ArrayList<Chip>();
        try (Stream<Path> files = Files.list(dev)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("gpiochip[0-9]{1,4}"))
                    .sorted((a, b) -> Integer.compare(number(a), number(b))).toList())
                info(file).ifPresent(chips::add);
        } catch (IOException e) {
            // no such folder, no chips
        }
        return List.copyOf(chips);
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring("gpiochip".length()));
    }

    private static Optional<Chip> info(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            int fd = (int) OPEN.invokeExact(arena.allocateFrom(file.toString()), 0);
            if (fd < 0)
                return Optional.empty();
            try {
                MemorySegment info = arena.allocate(INFO_BYTES, 4);
                return (int) IOCTL.invokeExact(fd, CHIP_INFO, info) == 0 ? Optional.of(parse(info)) : Optional.empty();
            } finally {
                int closed = (int) CLOSE.invokeExact(fd);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("asking " + file + " for its label", e);
        }
    }

    static Chip parse(MemorySegment info) {
        return new Chip(text(info, 0), text(info, NAME_BYTES), info.get(ValueLayout.JAVA_INT, 2L * NAME_BYTES));
    }

    /** Ends at the first zero, or where its room does. */
    private static String text(MemorySegment info, int from) {
        var text = new StringBuilder();
        for (int i = 0; i < NAME_BYTES; i++) {
            byte b = info.get(ValueLayout.JAVA_BYTE, from + i);
            if (b == 0)
                break;
            text.append((char) (b & 0xff));
        }
        return text.toString();
    }

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN = handle("open",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT), 2);
    private static final MethodHandle IOCTL = handle("ioctl",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
                    ValueLayout.ADDRESS),
            2);
    private static final MethodHandle CLOSE = handle("close",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), 1);

    /** @param fixed so many arguments stand before the "..." of the C declaration */
    private static MethodHandle handle(String name, FunctionDescriptor shape, int fixed) {
        MemorySegment symbol = LINKER.defaultLookup().find(name).orElseThrow();
        return fixed < shape.argumentLayouts().size() || name.equals("open")
                ? LINKER.downcallHandle(symbol, shape, Linker.Option.firstVariadicArg(fixed))
                : LINKER.downcallHandle(symbol, shape);
    }
}
