package org.kiosk24.sim.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.words.Language;
import org.kiosk24.sim.cli.Main;

/** Each service, as {@code kiosk demo} serves it: over pseudo-terminals, pcscd and HTTPS, on screens that are drawn. */
class EveryServiceTest {
    private static final int AT_A_TIME = 3;
    private static final ExecutorService LANES = Executors.newFixedThreadPool(AT_A_TIME);
    private static final List<Process> LIVING = new ArrayList<>();
    @TempDir
    private static Path folder;

    /** What a visit for it ends in. */
    private static String lastScreen(Errand errand) {
        return switch (errand) {
            case ENDORSEMENT, COLLECT, REPRINT, CONTINUE -> "goodbye";
            case PROGRESS -> "sheet-progress";
            case PERMIT -> "sheet-permit";
            case APPLICATION -> "sheet-application-accepted";
            case GUIDE -> "sheet-guide";
            case BOOKING -> "sheet-booking-done";
        };
    }

    private static String outcome(Errand errand) {
        return switch (errand) {
            case ENDORSEMENT, COLLECT, REPRINT, CONTINUE -> "ISSUED";
            case PERMIT -> "NOT_ISSUED";
            case PROGRESS, GUIDE -> "NO_ORDER";
            case APPLICATION, BOOKING -> "FILED";
        };
    }

    /** In fen. */
    private static int paid(Errand errand) {
        return switch (errand) {
            case ENDORSEMENT, COLLECT, CONTINUE -> 1500;
            case PROGRESS, PERMIT, REPRINT, APPLICATION, GUIDE, BOOKING -> 0;
        };
    }

    @TestFactory
    Stream<DynamicTest> each_service_is_served_over_the_wires_in_one_language_or_another() {
        Language[] languages = Language.values();
        return served(Stream.of(Errand.values()).map(e -> new Visit(e, languages[e.ordinal() % languages.length])));
    }

    @Tag("soak")
    @TestFactory
    Stream<DynamicTest> each_service_is_served_over_the_wires_in_every_language() {
        return served(Stream.of(Errand.values())
                .flatMap(e -> Stream.of(Language.values()).map(language -> new Visit(e, language))));
    }

    private static Stream<DynamicTest> served(Stream<Visit> visits) {
        return visits.map(visit -> {
            Future<JsonObject> facts = LANES.submit(visit::facts);
            return DynamicTest.dynamicTest(visit.name(), () -> visit.judge(facts.get()));
        }).toList().stream();
    }

    private record Visit(Errand errand, Language language) {
        String name() {
            return errand + " in " + language;
        }

        JsonObject facts() throws IOException, InterruptedException {
            Path here = Files.createDirectory(folder.resolve(errand + "-" + language));
            Path said = here.resolve("said.txt");
            Path noted = here.resolve("noted.txt");
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                    "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dstdout.encoding=UTF-8", "-cp",
                    System.getProperty("java.class.path"), Main.class.getName(), "demo", "--headless", "--json",
                    "--dir", here.resolve("kiosk").toString(), "--service", errand.toString(), "--language",
                    language.name()).redirectOutput(said.toFile()).redirectError(noted.toFile()).start();
            synchronized (LIVING) {
                LIVING.add(process);
            }
            int code = process.waitFor();
            List<String> lines = Files.readAllLines(said);
            assertTrue(code == 0 && !lines.isEmpty(), () -> "ended with " + code + "\n" + String.join("\n", lines));
            return JsonParser.parseString(lines.getLast()).getAsJsonObject();
        }

        void judge(JsonObject facts) {
            JsonArray screens = facts.getAsJsonArray("screens");
            String last = Path.of(screens.get(screens.size() - 1).getAsString()).getFileName().toString();
            assertTrue(last.matches("\\d+-" + lastScreen(errand) + suffix() + "\\.png"), last);
            assertEquals(outcome(errand), facts.get("outcome").getAsString());
            assertEquals(paid(errand), facts.get("paidFen").getAsInt());
            assertTrue(facts.get("journalOk").getAsBoolean());
            if (outcome(errand).equals("ISSUED")) {
                assertTrue(facts.get("printedAsOrdered").getAsBoolean(), facts::toString);
                assertTrue(facts.get("chipAsOrdered").getAsBoolean(), facts::toString);
            }
        }

        private String suffix() {
            return switch (language) {
                case CHINESE -> "";
                case TRADITIONAL -> "-hant";
                case ENGLISH -> "-en";
            };
        }
    }

    @AfterAll
    static void nobody_is_left_behind() {
        LANES.shutdownNow();
        synchronized (LIVING) {
            LIVING.forEach(Process::destroyForcibly);
        }
    }
}
