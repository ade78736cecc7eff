package org.kiosk24.app.maintenance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Motion;
import org.kiosk24.app.diag.Part;
import org.kiosk24.app.diag.Reading;
import org.kiosk24.app.diag.Trial;
import org.kiosk24.app.diag.Trial.Verdict;
import org.kiosk24.app.report.Readiness;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Digits.Shown;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.sample.Samples;
import org.kiosk24.app.staff.Member;
import org.kiosk24.app.staff.Pin;
import org.kiosk24.app.staff.PinHash;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.staff.Totp;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.panel.GuideLight;

/** Every screen of the staff's side, with a kiosk that has one part in each state. */
public final class StaffSamples implements Samples {
    private static final Text PLACE = Text.say("elsewhere.metres", Text.plain("Jianghan Road"), 240);
    private static final Instant WHEN = Instant.parse("2026-11-23T01:02:03Z");
    private static final String BY = "100217 (technician)";
    private static final Member MEMBER = Member.enrolled("100217", Role.TECHNICIAN,
            new PinHash(8, 1, 1, new byte[16], new byte[32]), new Totp(new byte[20]));

    private static Finding finding(String check, Part part, Cause cause, String seen, Reading... readings) {
        return new Finding(check, part, part.name(), cause, seen, List.of(readings));
    }

    private static List<Finding> ill() {
        return List.of(finding("idcard.sam", Part.IDCARD, Cause.WELL, ""),
                finding("cardStation.sensors", Part.CARD_STATION, Cause.PERMIT_INSIDE,
                        "the sensors see a card inside", new Reading("cover", "CLOSED", "CLOSED"),
                        new Reading("permit", "INSIDE", "NONE")),
                finding("cardStation.firmware", Part.CARD_STATION, Cause.WELL, "", new Reading("firmware", "1.04", "")),
                finding("cardStation.counter", Part.CARD_STATION, Cause.WELL, "", new Reading("printed", "41872", "")),
                finding("chipReader.reader", Part.CHIP_READER, Cause.WELL, ""),
                finding("payment.status", Part.PAYMENT, Cause.OCCUPIED, "payment at /dev/ttyUSB1: BUSY"),
                finding("receipt.status", Part.RECEIPT, Cause.PAPER_LOW, "", new Reading("paper", "nearly used up",
                        "enough")),
                finding("camera.picture", Part.CAMERA, Cause.WELL, ""),
                finding("bureau.health", Part.BUREAU, Cause.WELL, ""), finding("box.disk", Part.BOX, Cause.WELL, ""),
                finding("clock.set", Part.CLOCK, Cause.CLOCK_UNSURE, "the network has not set the clock"),
                finding("journal.chain", Part.JOURNAL, Cause.JOURNAL_ALTERED, "row 17 was changed"));
    }

    private static List<Block.Sign> signs(boolean well) {
        List<Block.Sign> signs = new ArrayList<>();
        new Examination("WH0001", WHEN, ill()).parts().forEach((part, worst) -> signs.add(Signs.part(part,
                well ? finding(worst.check(), part, Cause.WELL, "") : worst)));
        return signs;
    }

    private static List<Block.Sign> half() {
        List<Block.Sign> signs = new ArrayList<>();
        for (Part part : Part.values())
            signs.add(part.ordinal() < 5 ? Signs.read(signs(false).get(part.ordinal())) : Signs.open(part));
        return signs;
    }

    private static Trials trials(Verdict... verdicts) {
        var trials = new Trials();
        for (int i = 0; i < verdicts.length; i++)
            trials.note(new Trial(Motion.values()[i], verdicts[i], ""));
        return trials;
    }

    private static Trials all() {
        Verdict[] passed = new Verdict[Motion.values().length];
        Arrays.fill(passed, Verdict.PASSED);
        return trials(passed);
    }

    @Override
    public List<Screen> screens() {
        List<Screen> all = new ArrayList<>(List.of(
                LoginStep.field(LoginStep.NUMBER, Text.say("staff.number"), Text.say("staff.number.lead"),
                        Member.NUMBER_DIGITS, Shown.CLEAR, Optional.of(PLACE)),
                LoginStep.field("staff-pin", Text.say("staff.pin"), Text.say("staff.pin.lead"), Pin.LENGTH,
                        Shown.SECRET, Optional.empty()),
                LoginStep.field("staff-code", Text.say("staff.code"), Text.say("staff.code.lead"), Totp.DIGITS,
                        Shown.CLEAR, Optional.empty()),
                LoginStep.refused(Text.say("staff.wrong")), LoginStep.refused(Text.say("staff.nobody")),
                StaffVisit.menu(MEMBER,
                        List.of("health", "selftest", "recorder", "report", "cases", "custody", "endofday",
                                "supplies")),
                StaffVisit.goodbye(),
                Examining.sheet(half(), 7, 16), HealthTask.overview(signs(true), 0),
                HealthTask.overview(signs(false), 5), HealthTask.checks(Part.CARD_STATION, ill().subList(1, 4)),
                HealthTask.sheet(ill().get(1)), HealthTask.sheet(ill().get(3))));
        for (Cause longest : List.of(Cause.LINE_ABSENT, Cause.BUREAU_UNREACHABLE, Cause.PRINTER_CUTTER))
            all.add(HealthTask.sheet(finding("receipt.status", Part.RECEIPT, longest,
                    "receipt at /dev/ttyUSB3: NOT_CONNECTED (act happened: NO): /dev/ttyUSB3 cannot be opened")));
        all.add(SelfTestTask.overview(new Trials()));
        all.add(SelfTestTask.overview(
                trials(Verdict.PASSED, Verdict.FAILED, Verdict.NOT_FITTED, Verdict.SKIPPED)));
        for (Motion motion : Motion.values())
            all.add(SelfTestTask.intro(motion));
        all.addAll(List.of(Judged.question(Motion.RECEIPT, "staff-judge"),
                Judged.question(Motion.CAMERA, "staff-camera", new Block.Mirror()),
                GlassMotions.light(GuideLight.ID_CARD), GlassMotions.fields(),
                GlassMotions.keys(List.of("UP", "DOWN", "OK")),
                RecorderTask.sheet(Optional.empty(), "/var/lib/kiosk24/wire", ZoneOffset.ofHours(8)),
                RecorderTask.sheet(Optional.of(WHEN), "/var/lib/kiosk24/wire", ZoneOffset.ofHours(8)),
                ReportTask.sheet(new Readiness(new Examination("WH0001", WHEN, List.of()), all().all(), "", "", BY),
                        "readiness-WH0001-20261123-010203.html"),
                ReportTask.sheet(new Readiness(new Examination("WH0001", WHEN, ill()), new Trials().all(), "", "", BY),
                        "readiness-WH0001-20261123-010203.html")));
        return List.copyOf(all);
    }
}
