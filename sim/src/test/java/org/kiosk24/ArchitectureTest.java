package org.kiosk24;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosk24.app.fixture.NamesEveryLibrary;
import org.kiosk24.app.fixture.KnowsTheSimulator;
import org.kiosk24.app.fixture.one.NeedsTwo;
import org.kiosk24.app.fixture.two.NeedsOne;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.fx.fixture.ReadsACard;
import org.kiosk24.device.Fault;
import org.kiosk24.device.fixture.HidesWhatDecides;
import org.kiosk24.house.HiddenSources;
import org.kiosk24.house.Kind;
import org.kiosk24.house.PackageCycles;
import org.kiosk24.house.SourceTree;
import org.kiosk24.sim.DeviceModel;

/** The house's rules: which room may know which, and where time, chance, threads and libraries may come in. */
class ArchitectureTest {
    /** Imported once for all rules: the main code of the three rooms, from wherever the build has put it. */
    private static final JavaClasses HOUSE = new ClassFileImporter().importLocations(
            Stream.of(Fault.class, Screen.class, DeviceModel.class).map(ArchitectureTest::room).toList());

    private static Location room(Class<?> inIt) {
        return Location.of(inIt.getProtectionDomain().getCodeSource().getLocation());
    }

    private static final ArchRule EVERY_CLASS_IS_IN_A_ROOM = classes().should().resideInAnyPackage(
            "org.kiosk24.device..",
            "org.kiosk24.app..", "org.kiosk24.sim..");

    private static final ArchRule DRIVERS_KNOW_NOBODY = noClasses().that().resideInAPackage("org.kiosk24.device..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kiosk24.app..", "org.kiosk24.sim..");

    private static final ArchRule THE_APP_KNOWS_NO_SIMULATOR = noClasses().that().resideInAPackage("org.kiosk24.app..")
            .should().dependOnClassesThat().resideInAPackage("org.kiosk24.sim..");

    private static final ArchRule ONLY_THE_COMMAND_LINE_OPENS_WINDOWS = noClasses().that()
            .resideInAPackage("org.kiosk24.app..").and()
            .resideOutsideOfPackages("org.kiosk24.app.screen.fx..", "org.kiosk24.app.cli..").should()
            .dependOnClassesThat().resideInAPackage("org.kiosk24.app.screen.fx..");

    /** The pictures know what to show, and the time; never a device. */
    private static final ArchRule PICTURES_NEVER_TOUCH_A_DEVICE = noClasses().that()
            .resideInAPackage("org.kiosk24.app.screen.fx..").should().dependOnClassesThat(
                    describe("are of the drivers, other than Advice, PayerPrompt, Picture and time",
                            ArchitectureTest::isDriver));

    /** Each of these libraries may be seen from one place only. */
    private static final Map<String, String[]> FENCED = Map.ofEntries(
            Map.entry("com.pi4j..", only("org.kiosk24.device.panel..")),
            Map.entry("javafx..", only("org.kiosk24.app.screen.fx..")),
            Map.entry("com.fazecast..", only("org.kiosk24.device.link..")),
            Map.entry("org.jmrtd..", only("org.kiosk24.device.permit..")),
            Map.entry("net.sf.scuba..", only("org.kiosk24.device.permit..")),
            Map.entry("org.freedesktop.gstreamer..", only("org.kiosk24.device.camera")),
            Map.entry("com.sun.jna..", only("nowhere")),
            Map.entry("ai.onnxruntime..", only("org.kiosk24.app.identity")),
            Map.entry("org.openpdf..", only("org.kiosk24.app.report")),
            Map.entry("java.net.http..", only("org.kiosk24.app.bureau..", "org.kiosk24.sim.wire..")),
            Map.entry("java.sql..", only("org.kiosk24.app.journal..")),
            Map.entry("org.tomlj..", only("org.kiosk24.app.config..", "org.kiosk24.sim.accident")),
            Map.entry("ch.qos.logback..", only("org.kiosk24.app.log..", "org.kiosk24.sim.day")),
            Map.entry("picocli..", only("org.kiosk24.app.cli..", "org.kiosk24.sim.cli..")),
            Map.entry("org.junit..", only("org.kiosk24.sim.junit")),
            Map.entry("javax.smartcardio..", only("nowhere")));

    private static String[] only(String... packages) {
        return packages;
    }

    private static boolean isDriver(JavaClass c) {
        boolean value = List.of("org.kiosk24.device.Advice", "org.kiosk24.device.payment.PayerPrompt",
                "org.kiosk24.device.camera.Picture", "org.kiosk24.device.camera.Picture$Format")
                .contains(c.getName());
        return resideInAPackage("org.kiosk24.device..").test(c) && !value
                && !resideInAPackage("org.kiosk24.device.time").test(c);
    }

    private static ArchRule fence(String library) {
        return noClasses().that(describe("are not its place",
                c -> !resideInAnyPackage(FENCED.get(library)).test(c))).should().dependOnClassesThat()
                .resideInAPackage(library)
                .as("only " + String.join(" and ", FENCED.get(library)) + " may see " + library);
    }

    static Stream<ArchRule> rules() {
        Stream<ArchRule> rooms = Stream.of(EVERY_CLASS_IS_IN_A_ROOM, DRIVERS_KNOW_NOBODY, THE_APP_KNOWS_NO_SIMULATOR,
                ONLY_THE_COMMAND_LINE_OPENS_WINDOWS, PICTURES_NEVER_TOUCH_A_DEVICE, PackageCycles.NONE);
        Stream<ArchRule> sources = Stream.of(Kind.values()).map(HiddenSources::onlyWhereAllowed);
        return Stream.of(rooms, FENCED.keySet().stream().sorted().map(ArchitectureTest::fence), sources)
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    static Stream<Arguments> breakers() {
        Stream<Arguments> rooms = Stream.of(
                Arguments.of(EVERY_CLASS_IS_IN_A_ROOM, new Class<?>[]{ArchitectureTest.class}),
                Arguments.of(DRIVERS_KNOW_NOBODY, new Class<?>[]{HidesWhatDecides.class}),
                Arguments.of(THE_APP_KNOWS_NO_SIMULATOR, new Class<?>[]{KnowsTheSimulator.class}),
                Arguments.of(ONLY_THE_COMMAND_LINE_OPENS_WINDOWS, new Class<?>[]{KnowsTheSimulator.class}),
                Arguments.of(PICTURES_NEVER_TOUCH_A_DEVICE, new Class<?>[]{ReadsACard.class}),
                Arguments.of(PackageCycles.NONE, new Class<?>[]{NeedsOne.class, NeedsTwo.class}));
        Stream<Arguments> fences = FENCED.keySet().stream().sorted()
                .map(library -> Arguments.of(fence(library), new Class<?>[]{NamesEveryLibrary.class}));
        Stream<Arguments> sources = Stream.of(Kind.values())
                .map(kind -> Arguments.of(HiddenSources.onlyWhereAllowed(kind),
                        new Class<?>[]{HidesWhatDecides.class}));
        return Stream.of(rooms, fences, sources).flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("breakers")
    void a_rule_that_is_broken_says_so(ArchRule rule, Class<?>[] breakers) {
        JavaClasses classes = new ClassFileImporter().importClasses(breakers);

        assertTrue(rule.allowEmptyShould(true).evaluate(classes).hasViolation(), rule.getDescription());
    }

    @Test
    void each_hidden_source_is_recognised_by_itself() {
        JavaClass breaker = new ClassFileImporter().importClasses(HidesWhatDecides.class).get(HidesWhatDecides.class);
        for (var method : breaker.getMethods())
            if (method.getModifiers().contains(JavaModifier.STATIC) && !method.getName().startsWith("lambda$"))
                assertEquals(1, HiddenSources.reachedFrom(breaker, method).count(), method.getFullName());
    }

    /** What nobody needs any more leaves the list, or it would cover the next one who should not. */
    @Test
    void every_permission_is_used() {
        assertEquals(List.of(), HiddenSources.unused(HOUSE));
    }

    @Test
    void every_package_says_what_lives_in_it_and_every_source_is_in_its_room() throws IOException {
        assertEquals(List.of(), SourceTree.complaints(Path.of("..")));
    }

    @Test
    void a_package_without_a_word_and_a_source_in_the_wrong_room_are_found(@TempDir Path root) throws IOException {
        Path wrong = Files.createDirectories(root.resolve("device-drivers/src/main/java/org/kiosk24/sim/lost"));
        Files.createFile(wrong.resolve("Lost.java"));

        List<String> complaints = SourceTree.complaints(root);

        assertEquals(2, complaints.size(), complaints.toString());
        assertFalse(complaints.stream().anyMatch(c -> !c.contains("lost")), complaints.toString());
    }
}
