package org.kiosk24.sim.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.idcard.Request;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.SerialLink;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.wire.Simulation;

/** The whole page in a real browser, used with a mouse. */
@EnabledIf("chromium")
class DockInBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SCREEN = "document.body.dataset.screen";
    private static final String NOW = "fetch('../glass').then(a => a.text())";
    private static final String ID_CARD = "#id-card";
    private static final String READER = "#scene [data-device=idcard]";
    private static final String PERMIT = "#permit";
    private static final String SLOT = "#scene [data-device=cardStation]";
    private static final Time TIME = new RealTime();
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;
    private static Simulation simulation;
    private static Dock dock;
    private static Browser browser;

    static boolean chromium() {
        return Browser.installed();
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        simulation = new Simulation(folder.resolve("kiosk"), VisitTimers.DEFAULT, TIME);
        dock = new Dock(simulation, switch (ConfigFile.read(simulation.config())) {
            case ConfigFile.Reading.Good(var config) -> config;
            case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(problems.toString());
        }, TIME);
        browser = new Browser(folder.resolve("browser"), 1440, 900, TIME);
    }

    @AfterAll
    static void end() {
        if (browser != null)
            browser.close();
        if (dock != null)
            dock.close();
        if (simulation != null)
            simulation.close();
    }

    @BeforeEach
    void open() {
        browser.open(dock.page());
        browser.until("document.body && document.body.dataset.ready", "document.title", PATIENCE);
    }

    @Test
    void an_endorsement_is_made_through_three_faults_and_a_power_cut() throws IOException {
        dock.box().powerOn();
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

    @Test
    void the_page_keeps_up_with_a_line_of_115200_baud_that_is_never_silent() throws Exception {
        dock.box().cutPower();
        int asked = 3_000;
        int atOnce = 20;
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < atOnce; i++)
            many.writeBytes(Request.Command.FIND.frame());
        try (var line = new SerialLink(simulation.port("idcard").path().toString(), LineSettings.n81(115_200), TIME)) {
            for (int sent = 0; sent < asked; sent += atOnce) {
                line.write(many.toByteArray());
                line.read(65_536, TIME.in(Duration.ofMillis(10)));
            }
            Deadline patience = TIME.in(PATIENCE);
            while (simulation.frames().after(0, Integer.MAX_VALUE).frames().stream()
                    .filter(f -> f.words().equals("20 01 find card")).count() < asked && !TIME.passed(patience))
                line.read(65_536, TIME.in(Duration.ofMillis(20)));
        }
        long newest = simulation.frames().newest();
        assertTrue(newest >= asked, "frames: " + newest);
        browser.until("Number(document.body.dataset.newest) >= " + newest, "document.body.dataset.newest", PATIENCE);
        assertEquals(0, browser.value("document.querySelectorAll('#frames tr.missed').length").getAsInt());
        assertTrue(browser.value("document.querySelectorAll('#frames tr').length").getAsInt() <= 250);
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
                PATIENCE.multipliedBy(2));
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
        Deadline deadline = TIME.in(PATIENCE);
        var found = browser.value(target);
        while (!found.isJsonObject()) {
            if (TIME.passed(deadline))
                throw new AssertionError("no " + button + " on " + browser.value(SCREEN));
            TIME.sleep(Duration.ofMillis(100));
            found = browser.value(target);
        }
        TIME.sleep(Duration.ofMillis(400));
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
