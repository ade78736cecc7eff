package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.cli.RunCommand;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.log.Logging;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.fx.FxDisplay;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.demo.Errand;
import org.kiosk24.sim.demo.ScriptedVisit;
import org.kiosk24.sim.script.Play;
import org.kiosk24.sim.wire.Simulation;
import org.kiosk24.sim.wire.SimulationStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiosk demo}. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "A kiosk with simulated devices: in a window, or"
        + " without a display for a scripted citizen.")
final class DemoCommand implements Callable<Integer> {
    private static final Duration PACE = Duration.ofMillis(400);

    @Mixin
    private Output output;

    @Option(names = "--headless", description = "No window even if there is a display: a scripted citizen is served,"
            + " and every screen becomes a picture.")
    private boolean headless;

    @Option(names = "--dir", paramLabel = "DIR", description = "Folder for devices, data and pictures; a new temporary"
            + " one by default.")
    private Path dir;

    @Option(names = "--service", paramLabel = "NAME", defaultValue = "endorsement", description = "What of the menu the"
            + " scripted citizen wants: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Errand errand;

    @Option(names = "--persona", paramLabel = "ID", description = "Whose cards the scripted citizen carries; somebody"
            + " for whom the service has something to do by default. kiosk sim devices tells all at /personas.")
    private String persona;

    @Option(names = {"--choose",
            "--product"}, paramLabel = "CODE", description = "What the scripted citizen chooses: a product such as"
                    + " HKG1Y2T, a matter such as MOVE, an office such as WH01; the first offered if it is not offered.")
    private String choice;

    @Option(names = "--language", paramLabel = "LANGUAGE", defaultValue = "CHINESE", description = "What the scripted"
            + " citizen reads: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Language language;

    @Option(names = "--pay", paramLabel = "HOW", defaultValue = "CARD", description = "How the scripted citizen pays:"
            + " ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Method method;

    @Option(names = "--script", paramLabel = "FILE", description = "A fault script that plays from the beginning, such as:"
            + " when the permit is inside, jam the card station.")
    private Path script;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        Path folder = dir == null ? Files.createTempDirectory("kiosk24-demo-") : Files.createDirectories(dir);
        Time time = new RealTime();
        try (var simulation = new Simulation(folder, VisitTimers.DEFAULT, time)) {
            putAwayAtTheEnd(simulation);
            var stage = new SimulationStage(simulation, time, output::say);
            new Play(new ScriptFile(command, script).read(stage.cast()), stage,
                    rule -> output.say("script:" + rule.line()
                            + " " + rule.text()))
                    .begin();
            KioskConfig config = switch (ConfigFile.read(simulation.config())) {
                case ConfigFile.Reading.Good(var good) -> good;
                case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(problems.toString());
            };
            Logging.toFile(config.log());
            boolean display = System.getenv("DISPLAY") != null && !System.getenv("DISPLAY").isEmpty();
            return headless || !display
                    ? scripted(simulation, config, folder.resolve("screens"), time)
                    : window(simulation, config, time);
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    /** Also when Ctrl-C or the window's end comes in the middle of a visit. */
    private static void putAwayAtTheEnd(Simulation simulation) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            Logging.stop();
            simulation.close();
        }));
    }

    private int scripted(Simulation simulation, KioskConfig config, Path pictures, Time time)
            throws IOException, GeneralSecurityException {
        output.say("serving " + who() + "; every screen becomes a picture in " + pictures);
        var wishes = errand.visits(simulation.world().person(who()).id(), choice == null ? errand.choice() : choice,
                method, PACE);
        Map<String, Object> facts = new ScriptedVisit(simulation, config, pictures, time, output).run(wishes,
                language);
        Logging.stop();
        return ScriptedVisit.well(facts) ? output.done(facts) : output.notWell(facts);
    }

    private String who() {
        return persona == null ? errand.persona() : persona;
    }

    private int window(Simulation simulation, KioskConfig config, Time time) throws IOException {
        output.done(SimCommand.paths(simulation));
        output.say("Be the citizen: touch the screen, and move cards with the control URL, for instance");
        output.say("  curl -X POST '" + simulation.control() + "/idcard/place?persona=" + who() + "'");
        output.say("Ctrl-C, or closing the window, ends it. curl " + simulation.control() + " lists all there is.");
        Mailbox<Touch> touches = time.mailbox();
        var display = new FxDisplay(time, touches, FxDisplay.Size.WINDOW, config.screen().dark().night(),
                () -> Runtime.getRuntime().exit(0));
        return RunCommand.serve(config, RunCommand.spoken(config, display, touches, time), touches, time, output);
    }
}
