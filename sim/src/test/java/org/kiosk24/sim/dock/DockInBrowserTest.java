package org.kiosk24.sim.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.wire.Simulation;

/** The whole page in a real browser, used with a mouse. */
@EnabledIf("chromium")
class DockInBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final String SCREEN = "document.body.dataset.screen";
    private static final String NOW = "fetch('../glass').then(a => a.text())";
    private static final String ID_CARD = "#id-card";
    private static final String READER = "#scene [data-device=idcard]";
    private static final String PERMIT = "#permit";
    private static final String SLOT = "#scene [data-device=cardStation]";
    private final Time time = new RealTime();
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;
    private Simulation simulation;
    private Dock dock;
    private Browser browser;

    static boolean chromium() {
        return Browser.installed();
    }

    @BeforeEach
    void start() throws IOException, InterruptedException {
        simulation = new Simulation(folder.resolve("kiosk"), VisitTimers.DEFAULT, time);
        dock = new Dock(simulation, switch (ConfigFile.read(simulation.config())) {
            case ConfigFile.Reading.Good(var config) -> config;
            case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(problems.toString());
        }, time);
        browser = new Browser(folder.resolve("browser"), 1440, 900, time);
        browser.open(dock.page());
        browser.until("document.body && document.body.dataset.ready", "document.title", PATIENCE);
    }

    @AfterEach
    void end() {
        if (browser != null)
            browser.close();
        if (dock != null)
            dock.close();
        if (simulation != null)
            simulation.close();
    }

    @Test
    void an_endorsement_is_made_through_three_faults_and_a_power_cut() throws IOException {
        shows("welcome");
        aCableIsPulledAndPluggedIn();
        recognised();
        touch("choose-HKG3M1T");
        touch("confirm");
        keepPicture();
        fault("payment", "decline");
        payByCard();
        shows("not-paid");
        mend("payment");
        touch("confirm");
        payByCard();

        // the power goes while the permit is printed
        shows("making-");
        browser.click("#power");
        browser.until("document.body.dataset.power === 'OFF'", "document.body.dataset.power", PATIENCE);
        assertEquals(1, simulation.world().ledger().payments().size());
        assertEquals(KioskBox.State.OFF, dock.box().state());
        browser.click("#power");

        permitComesBack();
        browser.until("document.querySelector('#verdict').classList.contains('kept')",
                "document.querySelector('#verdict').textContent + document.querySelector('#why').textContent",
                PATIENCE.multipliedBy(2));
        var ledger = simulation.world().ledger();
        assertEquals(1500, ledger.keptFen());
        assertEquals(List.of(1, 1), List.of(ledger.chipRecords().size(), ledger.cards().size()));
        assertTrue(browser.value("document.querySelector('#orders .order').textContent").getAsString()
                .contains("issued"));
    }

    /** A cable that is out is out on the page, until it is in again. */
    private void aCableIsPulledAndPluggedIn() {
        browser.click("[data-cable=receipt]");
        browser.until("document.querySelector('[data-led=receipt]').classList.contains('off')",
                "document.querySelector('[data-led=receipt]').className.baseVal", PATIENCE);
        assertEquals(List.of("receipt"), simulation.pulled());
        browser.click("[data-cable=receipt]");
        browser.until("document.querySelector('[data-led=receipt]').classList.contains('ready')",
                "document.querySelector('[data-led=receipt]').className.baseVal", PATIENCE);
        assertEquals(List.of(), simulation.pulled());
    }

    private void fault(String device, String name) {
        browser.click("#devices [data-device=" + device + "]");
        browser.click("[data-fault=" + name + "]");
        browser.until("document.querySelector('[data-fault=" + name + "].on')", "document.querySelector('#device')"
                + ".textContent", PATIENCE);
    }

    private void mend(String device) {
        browser.click("#devices [data-device=" + device + "]");
        browser.click("[data-act='" + device + "/mend']");
        browser.until("!document.querySelector('.faults .on')", "document.querySelector('#device').textContent",
                PATIENCE);
    }

    private void payByCard() {
        touch("pay-card");
        shows("pay-by-card-present-card");
        browser.drag("#bank-card", "#scene [data-device=payment]");
    }

    private void recognised() {
        touch("start");
        touch("choose-endorsement");
        shows("place-id-card");
        fault("idcard", "unreadable-card");
        browser.drag(ID_CARD, READER);
        shows("place-id-card-again");
        mend("idcard");
        shows("insert-permit");
        browser.drag(PERMIT, SLOT);
        shows("sheet-recognise");
        browser.drag("#person", "#scene [data-device=camera]");
        touch("choose-face");
        shows("choose-product");
        theReadCardIsTakenApart();
    }

    /** Its layout is told, its holder is not, and the bytes of a field light up with it. */
    private void theReadCardIsTakenApart() {
        browser.click("#lines [data-line=idcard]");
        browser.until("[...document.querySelectorAll('#frames tr')].some(r => r.textContent.includes('1284 bytes'))",
                "document.querySelector('#frames').textContent", PATIENCE);
        browser.click("#follow");
        String number = browser.value("[...document.querySelectorAll('#frames tr')]"
                + ".findLast(r => r.textContent.includes('1284 bytes')).dataset.number").getAsString();
        browser.click("#frames tr[data-number='" + number + "']");
        browser.until("document.querySelector('#fields').textContent.includes('resident ID card')",
                "document.querySelector('#fields').textContent", PATIENCE);
        String fields = browser.value("document.querySelector('#fields').textContent").getAsString();
        assertTrue(fields.contains("420") && !fields.contains("张三") && !fields.contains("420199199001150016"), fields);
        browser.hover("#fields tr:nth-child(4)");
        assertEquals("90", browser.value("[...document.querySelectorAll('#hex .lit')].map(b => b.textContent).join()")
                .getAsString());
    }

    /** The recovered kiosk goes on by itself until there is something for a hand to do. */
    private void permitComesBack() {
        browser.until("document.querySelector('" + PERMIT + "').dataset.at === 'there'", SCREEN,
                PATIENCE.multipliedBy(3));
        browser.drag(PERMIT, "#fields");
        browser.drag(ID_CARD, "#fields");
        browser.drag("#person", "#fields");
    }

    private void shows(String screen) {
        browser.until(SCREEN + ".startsWith('" + screen + "')", NOW, PATIENCE);
    }

    /** Clicks on the mirrored glass where the button is, again if the touch came before its screen had settled. */
    private void touch(String button) {
        var target = "fetch('../glass').then(a => a.json()).then(g => g.targets && g.targets.find(t => t.id === '"
                + button + "'))";
        Deadline deadline = time.in(PATIENCE);
        var found = browser.value(target);
        while (!found.isJsonObject()) {
            if (time.passed(deadline))
                throw new AssertionError("no " + button + " on " + browser.value(SCREEN));
            time.sleep(Duration.ofMillis(100));
            found = browser.value(target);
        }
        time.sleep(Duration.ofMillis(400));
        var at = found.getAsJsonObject();
        double[] glass = browser.box("#glass");
        browser.click(
                glass[0] + (at.get("x").getAsDouble() + at.get("width").getAsDouble() / 2) / 1080 * glass[2],
                glass[1] + (at.get("y").getAsDouble() + at.get("height").getAsDouble() / 2) / 1920 * glass[3]);
    }

    /** For the README. */
    private void keepPicture() throws IOException {
        Files.write(Path.of("target", "dock.png"), browser.screenshot());
    }
}
