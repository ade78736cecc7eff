package org.kiosk24.app.diag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.diag.Check.Seen;
import org.kiosk24.app.order.Devices;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.camera.Camera.OpenCamera;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Sensors;
import org.kiosk24.device.idcard.IdCardReader;
import org.kiosk24.device.payment.CardTerminal.TerminalStatus;
import org.kiosk24.device.payment.zvt.TerminalState;
import org.kiosk24.device.receipt.ReceiptPrinter;

/** What can be asked of the devices and of the bureau without moving anything. */
public final class DeviceChecks {
    private static final Duration PICTURE = Duration.ofSeconds(3);
    /** Mean brightness, 0 to 255, below which nobody's face can be seen. */
    private static final int DARK = 18;
    /** Every so many bytes of a picture are looked at. */
    private static final int SPARSE = 61;

    private DeviceChecks() {}

    /** @param camera empty in a kiosk without one */
    public static List<Check> of(IdCardReader idCards, Devices devices, Optional<Camera> camera) {
        var checks = new ArrayList<Check>();
        checks.add(check("idcard.sam", Part.IDCARD, idCards::health, sam -> Seen.well(Reading.told("sam", sam))));
        checks.add(check("cardStation.sensors", Part.CARD_STATION, () -> devices.station().sensors(),
                DeviceChecks::station));
        checks.add(check("cardStation.firmware", Part.CARD_STATION, () -> devices.station().version(),
                version -> Seen.well(Reading.told("firmware", version))));
        checks.add(check("cardStation.counter", Part.CARD_STATION, () -> devices.station().printCount(),
                count -> Seen.well(Reading.told("printed", count.toString()))));
        checks.add(check("chipReader.reader", Part.CHIP_READER, () -> devices.permits().health(),
                reader -> Seen.well(Reading.told("reader", reader))));
        checks.add(check("payment.status", Part.PAYMENT, () -> devices.terminal().status(), DeviceChecks::terminal));
        checks.add(check("receipt.status", Part.RECEIPT, () -> devices.printer().status(), DeviceChecks::printer));
        camera.ifPresent(c -> checks.add(new Check("camera.picture", Part.CAMERA, c.device(), () -> camera(c))));
        checks.add(check("bureau.health", Part.BUREAU, () -> devices.bureau().health(), DeviceChecks::bureau));
        return List.copyOf(checks);
    }

    private static <T> Check check(String name, Part part, Supplier<Result<T>> ask, Function<T, Seen> told) {
        return new Check(name, part, name.substring(0, name.indexOf('.')), () -> seen(part, ask.get(), told));
    }

    private static <T> Seen seen(Part part, Result<T> result, Function<T, Seen> told) {
        return switch (result) {
            case Result.Done<T>(var value) -> told.apply(value);
            case Result.Refused<T>(var fault) -> ill(part, fault);
            case Result.Failed<T>(var fault) -> ill(part, fault);
            case Result.Unknown<T>(var fault) -> ill(part, fault);
        };
    }

    private static Seen ill(Part part, Fault fault) {
        return Seen.of(Causes.of(part, fault), fault.line());
    }

    private static Seen station(Sensors seen) {
        var permit = new Reading("permit", seen.place().name(), Place.NONE.name());
        var cover = new Reading("cover", seen.cover().name(), Sensors.Cover.CLOSED.name());
        if (seen.cover() == Sensors.Cover.OPEN)
            return Seen.of(Cause.COVER_OPEN, "the sensor sees the cover open", cover, permit);
        return switch (seen.place()) {
            case NONE, AT_INLET -> Seen.well(cover, permit);
            case INSIDE -> Seen.of(Cause.PERMIT_INSIDE, "the sensors see a card inside", cover, permit);
            case AWAITING_REMOVAL -> Seen.of(Cause.PERMIT_IN_SLOT, "a card waits in the slot to be taken", cover,
                    permit);
        };
    }

    private static Seen terminal(TerminalStatus status) {
        var code = new Reading("status", "%02X".formatted(status.code()), "00");
        var software = Reading.told("software", status.softwareVersion());
        Cause cause = switch (status.code()) {
            case TerminalState.READY -> Cause.WELL;
            case TerminalState.INITIALISE -> Cause.TERMINAL_NEEDS_INITIALISING;
            case TerminalState.PLEASE_WAIT, 0xE0 -> Cause.OCCUPIED;
            case TerminalState.OPEN_BATCH, 0xB1 -> Cause.TERMINAL_NEEDS_END_OF_DAY;
            case 0x62, 0xC1, 0xC2 -> Cause.TERMINAL_NEEDS_DIAGNOSIS;
            case TerminalState.CARD_INSERTED, TerminalState.CARD_NOT_REMOVED -> Cause.TERMINAL_HOLDS_CARD;
            case 0xB2, 0xDF, 0xE2, 0xE4 -> Cause.TERMINAL_DEFECT;
            default -> Cause.TERMINAL_REFUSES;
        };
        return Seen.of(cause, cause == Cause.WELL ? "" : status.text(), code, software);
    }

    private static Seen printer(ReceiptPrinter.State state) {
        Cause cause = state.unrecoverable()
                ? Cause.PRINTER_DEFECT
                : state.coverOpen()
                        ? Cause.PRINTER_COVER_OPEN
                        : state.cutterError()
                                ? Cause.PRINTER_CUTTER
                                : state.paperEnd()
                                        ? Cause.PAPER_END
                                        : !state.online()
                                                ? Cause.PRINTER_OFFLINE
                                                : state.paperNearEnd() ? Cause.PAPER_LOW : Cause.WELL;
        String paper = state.paperEnd() ? "none" : state.paperNearEnd() ? "nearly used up" : "enough";
        return Seen.of(cause, cause == Cause.WELL ? "" : state.toString(), new Reading("paper", paper, "enough"));
    }

    private static Seen bureau(Bureau.Health health) {
        return Seen.well(Reading.told("name", health.name()),
                Reading.told("neighbours", Integer.toString(health.nearby().size())));
    }

    private static Seen camera(Camera camera) {
        return seen(Part.CAMERA, camera.open(), open -> {
            try (OpenCamera on = open) {
                return seen(Part.CAMERA, on.next(PICTURE), DeviceChecks::picture);
            }
        });
    }

    /** What it shows is nobody's business; only how bright it is. */
    private static Seen picture(Picture picture) {
        try {
            long sum = 0;
            int looks = 0;
            for (int i = 0; i < picture.pixels().length; i += SPARSE, looks++)
                sum += picture.pixels()[i] & 0xFF;
            long light = looks == 0 ? 0 : sum / looks;
            var size = Reading.told("picture", picture.width() + " x " + picture.height());
            var brightness = new Reading("brightness", Long.toString(light), DARK + " to 255");
            return light < DARK
                    ? Seen.of(Cause.CAMERA_DARK, "the picture is dark", size, brightness)
                    : Seen.well(size, brightness);
        } finally {
            picture.wipe();
        }
    }
}
