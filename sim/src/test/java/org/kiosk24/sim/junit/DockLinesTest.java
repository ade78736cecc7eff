package org.kiosk24.sim.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the dock's page does, and whatever its control API takes, is one line of {@link WiredKiosk}. */
class DockLinesTest {
    private static final Map<String, String> LINES = Map.ofEntries(Map.entry("idcard/place", "laysIdCard"),
            Map.entry("idcard/lift", "liftsIdCard"), Map.entry("permit/insert", "insertsPermit"),
            Map.entry("permit/take", "takesPermit"), Map.entry("payment/tap", "tapsBankCard"),
            Map.entry("payment/tap-empty", "tapsEmptyBankCard"), Map.entry("payment/insert", "insertsBankCard"),
            Map.entry("payment/pin", "entersPin"), Map.entry("payment/key", "pressesTerminalKey"),
            Map.entry("qr/pay", "paysByQr"), Map.entry("camera/look", "looksIntoTheCamera"),
            Map.entry("camera/leave", "leavesTheCamera"), Map.entry("{device}/fault", "breaks"),
            Map.entry("{device}/mend", "mends"), Map.entry("{serial}/unplug", "pullsCable"),
            Map.entry("{serial}/plug", "plugsIn"), Map.entry("personas", "welcomes"), Map.entry("script", "faults"),
            Map.entry("power/cut", "cutsThePower"), Map.entry("power/on", "switchesThePowerOn"),
            Map.entry("glass/touch", "touches"), Map.entry("glass/draw", "draws"),
            Map.entry("glass/press", "presses"));
    /** What is asked; not there are the page itself and its stream of events. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(Map.entry("orders", "orders"),
            Map.entry("power", "power"), Map.entry("frames", "frames"), Map.entry("frame", "fields"),
            Map.entry("personas", "personas"), Map.entry("glass", "buttons"),
            Map.entry("glass/picture", "picture"), Map.entry("script", "befallen"), Map.entry("code", "code"),
            Map.entry("{device}/state", "state"), Map.entry("state", "state"), Map.entry("{serial}/wire", "wire"),
            Map.entry("ledger", "ledger"), Map.entry("entitlements", "welcomes"));
    private static final Set<String> NO_QUESTIONS = Set.of("dock/", "events");
    private static final Pattern ASKED = Pattern.compile("\"GET /([^\"?]+)");
    private static final Pattern API = Pattern.compile("\"POST /([^\"?]+)");
    private static final Pattern PAGE = Pattern.compile("post\\((.*)");
    private static final Pattern PATH = Pattern.compile("['`]([a-z$\\{][^'`]*)['`]");
    private static final Path MAIN = Path.of("src/main");

    private static String all(String folder, String ending) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(MAIN.resolve(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList())
                text.append(Files.readString(file));
        }
        return text.toString();
    }

    @Test
    void everything_that_the_control_API_takes_is_one_line() throws IOException {
        Set<String> requests = new TreeSet<>();
        for (String folder : List.of("java/org/kiosk24/sim/wire", "java/org/kiosk24/sim/dock"))
            API.matcher(all(folder, "Room.java")).results().forEach(found -> requests.add(found.group(1).strip()));

        assertEquals(new TreeMap<>(LINES).keySet(), requests);
        Set<String> methods = Arrays.stream(WiredKiosk.class.getMethods()).map(m -> m.getName())
                .collect(Collectors.toSet());
        LINES.forEach((request, line) -> assertTrue(methods.contains(line), request + " has no line " + line));
    }

    @Test
    void everything_that_the_control_API_tells_is_one_line() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String folder : List.of("java/org/kiosk24/sim/wire", "java/org/kiosk24/sim/dock"))
            ASKED.matcher(all(folder, ".java")).results().forEach(found -> asked.add(found.group(1).strip()));
        asked.removeAll(NO_QUESTIONS);

        assertEquals(new TreeMap<>(QUESTIONS).keySet(), asked);
        Set<String> methods = Arrays.stream(WiredKiosk.class.getMethods()).map(m -> m.getName())
                .collect(Collectors.toSet());
        QUESTIONS.forEach((question, line) -> assertTrue(methods.contains(line), question + " has no line " + line));
    }

    @Test
    void everything_that_the_page_sends_is_one_of_them() throws IOException {
        String page = all("resources/org/kiosk24/sim/dock", ".js");
        Set<String> sent = new TreeSet<>();
        PAGE.matcher(page).results()
                .forEach(call -> PATH.matcher(call.group(1).split("\\{ *(persona|right|key|x|name|points)")[0])
                        .results().forEach(path -> sent.add(path.group(1))));

        // what a switch is compared with
        sent.remove("true");
        assertTrue(sent.size() >= 12, sent::toString);
        for (String path : sent) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            assertTrue(LINES.containsKey(path) || path.startsWith("${device}/${")
                    || LINES.keySet().stream().anyMatch(l -> l.startsWith("{") && l.endsWith("/" + last)
                            || l.endsWith("/" + path)),
                    () -> "no line for " + path + " of " + sent);
        }
    }
}
