package org.kiosk24.app.diag;

import org.kiosk24.app.bureau.Desk;
import org.kiosk24.device.Fault;
import org.kiosk24.device.permit.SlotDown;

/** From a device's fault to the cause behind it: by the part, the kind of fault, and the device's own code. */
final class Causes {
    private Causes() {}

    static Cause of(Part part, Fault fault) {
        return switch (part) {
            case IDCARD -> idCard(fault);
            case CARD_STATION -> station(fault);
            case CHIP_READER -> chip(fault);
            case PAYMENT -> payment(fault);
            case RECEIPT -> receipt(fault);
            case CAMERA -> camera(fault);
            case BUREAU -> bureau(fault);
            case BOX, CLOCK, JOURNAL -> Cause.OTHER;
        };
    }

    private static Cause line(Fault fault) {
        return switch (fault) {
            case Fault.NotConnected _ -> Cause.LINE_ABSENT;
            case Fault.NoAnswer _ -> Cause.SILENT;
            case Fault.Garbled _ -> Cause.GARBLED;
            case Fault.Busy _ -> Cause.OCCUPIED;
            default -> Cause.OTHER;
        };
    }

    private static Cause idCard(Fault fault) {
        return switch (fault) {
            case Fault.OutOfService f when f.reason().equals("66") -> Cause.SAM_NOT_AUTHORISED;
            case Fault.OutOfService _ -> Cause.SAM_SELF_TEST;
            case Fault.Rejected _,Fault.CardUnreadable _,Fault.NoCard _,Fault.WrongCard _ -> Cause.READER_ERROR;
            default -> line(fault);
        };
    }

    private static Cause station(Fault fault) {
        return switch (fault) {
            case Fault.CoverOpen _ -> Cause.COVER_OPEN;
            case Fault.Jammed _ -> Cause.CARD_JAM;
            case Fault.OutOfService f when f.reason().equals("CAM_MOTOR") -> Cause.STATION_MOTOR;
            case Fault.OutOfService f when f.reason().equals("ERASE_HEAD") -> Cause.STATION_ERASE_HEAD;
            case Fault.OutOfService f when f.reason().equals("EEPROM") -> Cause.STATION_MEMORY;
            default -> line(fault);
        };
    }

    private static Cause chip(Fault fault) {
        return switch (fault) {
            case Fault.NotConnected f when f.reason().equals(SlotDown.Missing.READER.name()) -> Cause.CHIP_READER_AWAY;
            case Fault.NotConnected _ -> Cause.PCSC_SERVICE_AWAY;
            default -> line(fault);
        };
    }

    private static Cause payment(Fault fault) {
        return switch (fault) {
            case Fault.OutOfService _ -> Cause.TERMINAL_DEFECT;
            case Fault.Rejected _ -> Cause.TERMINAL_REFUSES;
            default -> line(fault);
        };
    }

    private static Cause receipt(Fault fault) {
        return switch (fault) {
            case Fault.CoverOpen _ -> Cause.PRINTER_COVER_OPEN;
            case Fault.Empty _ -> Cause.PAPER_END;
            case Fault.OutOfService _ -> Cause.PRINTER_DEFECT;
            default -> line(fault);
        };
    }

    private static Cause camera(Fault fault) {
        return switch (fault) {
            case Fault.NotConnected _ -> Cause.CAMERA_AWAY;
            case Fault.OutOfService _ -> Cause.CAMERA_SOFTWARE;
            default -> Cause.CAMERA_NO_PICTURE;
        };
    }

    private static Cause bureau(Fault fault) {
        return switch (fault) {
            case Fault f when f.reason().equals(Desk.UNTRUSTED) -> Cause.BUREAU_UNTRUSTED;
            case Fault.NotConnected _ -> Cause.BUREAU_UNREACHABLE;
            case Fault.NoAnswer _,Fault.TimedOut _ -> Cause.BUREAU_SILENT;
            case Fault.Rejected _ -> Cause.BUREAU_REFUSES;
            case Fault.OutOfService _,Fault.Busy _ -> Cause.BUREAU_ILL;
            default -> Cause.BUREAU_STRANGE;
        };
    }
}
