package org.kiosk24.app.screen;

import org.kiosk24.device.camera.Picture;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kiosk24.device.Result;
import org.kiosk24.device.panel.GuideLight;
import org.kiosk24.device.panel.Lights;
import org.kiosk24.device.payment.PayerPrompt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Any display, and beside it the guide light of the place where the person has something to do now. */
public final class GuidedDisplay implements Display {
    private static final Logger LOG = LoggerFactory.getLogger(GuidedDisplay.class);
    private static final String TRIED = "staff-light-";
    private final Display display;
    private final Lights lights;
    private boolean broken;

    public GuidedDisplay(Display display, Lights lights) {
        this.display = display;
        this.lights = lights;
    }

    @Override
    public void show(View view) {
        display.show(view);
        Result<Void> lit = lights.guide(light(view.screen()));
        if (lit instanceof Result.Failed<Void>(var fault) && !broken)
            LOG.warn("the guide lights stay dark: {}", fault.line());
        broken = !(lit instanceof Result.Done);
    }

    @Override
    public void mirror(Picture picture) {
        display.mirror(picture);
    }

    /** The name of a sheet on which this light is on and tried. */
    public static String sheetOf(GuideLight light) {
        return TRIED + light.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<GuideLight> tried(Screen.Sheet sheet) {
        return Arrays.stream(GuideLight.values()).filter(light -> sheet.name().equals(sheetOf(light))).findFirst();
    }

    /** Where the person has something to do on this screen. */
    static Optional<GuideLight> light(Screen screen) {
        return switch (screen) {
            case Screen.PlaceIdCard s -> Optional.of(GuideLight.ID_CARD);
            case Screen.InsertPermit s -> Optional.of(GuideLight.PERMIT);
            case Screen.TakePermit s -> Optional.of(GuideLight.PERMIT);
            case Screen.PayByCard s -> switch (s.prompt()) {
                case PRESENT_CARD, ENTER_PIN, REMOVE_CARD -> Optional.of(GuideLight.TERMINAL);
                case WAIT, APPROVED, DECLINED, BEING_REVERSED -> Optional.empty();
            };
            case Screen.Working s when s.work() == Screen.Work.PRINTING_RECEIPT -> Optional.of(GuideLight.SLIP);
            case Screen.Sheet s when s.name().startsWith(TRIED) -> tried(s);
            case Screen.Sheet s when s.blocks().contains(new Block.Mirror()) -> Optional.of(GuideLight.CAMERA);
            case Screen.Goodbye s when s.receiptPrinted() -> Optional.of(GuideLight.SLIP);
            case Screen.StaffCase s when s.slipPrinted() -> Optional.of(GuideLight.SLIP);
            default -> Optional.empty();
        };
    }
}
