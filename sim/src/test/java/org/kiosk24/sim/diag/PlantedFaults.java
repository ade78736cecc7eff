package org.kiosk24.sim.diag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Part;

/** Faults of the simulator, and what a technician must be told about each. */
public final class PlantedFaults {
    /** In the order of the technicians' table. */
    public static final Map<String, Named> ALL = faults();

    private PlantedFaults() {}

    /** What a technician must read. */
    public record Named(Part part, Cause cause) {}

    private static Map<String, Named> faults() {
        var faults = new LinkedHashMap<String, Named>();
        BiConsumer<String, Named> add = faults::put;
        add.accept("line-idcard.hang-up", new Named(Part.IDCARD, Cause.LINE_ABSENT));
        add.accept("idcard.silent", new Named(Part.IDCARD, Cause.SILENT));
        add.accept("idcard.wrong-check", new Named(Part.IDCARD, Cause.GARBLED));
        add.accept("idcard.sw-60", new Named(Part.IDCARD, Cause.SAM_SELF_TEST));
        add.accept("idcard.sw-66", new Named(Part.IDCARD, Cause.SAM_NOT_AUTHORISED));
        add.accept("idcard.sw-24", new Named(Part.IDCARD, Cause.READER_ERROR));
        add.accept("line-cardStation.hang-up", new Named(Part.CARD_STATION, Cause.LINE_ABSENT));
        add.accept("cardStation.silence", new Named(Part.CARD_STATION, Cause.SILENT));
        add.accept("cardStation.garbled-response", new Named(Part.CARD_STATION, Cause.GARBLED));
        add.accept("cardStation.cover-open", new Named(Part.CARD_STATION, Cause.COVER_OPEN));
        add.accept("cardStation.eeprom", new Named(Part.CARD_STATION, Cause.STATION_MEMORY));
        add.accept("reader.unplugged", new Named(Part.CHIP_READER, Cause.CHIP_READER_AWAY));
        add.accept("line-payment.hang-up", new Named(Part.PAYMENT, Cause.LINE_ABSENT));
        add.accept("payment.silent", new Named(Part.PAYMENT, Cause.SILENT));
        add.accept("payment.open-batch", new Named(Part.PAYMENT, Cause.TERMINAL_NEEDS_END_OF_DAY));
        add.accept("payment.busy-storm", new Named(Part.PAYMENT, Cause.OCCUPIED));
        add.accept("line-receipt.hang-up", new Named(Part.RECEIPT, Cause.LINE_ABSENT));
        add.accept("receipt.silence", new Named(Part.RECEIPT, Cause.SILENT));
        add.accept("receipt.garbled-status", new Named(Part.RECEIPT, Cause.GARBLED));
        add.accept("receipt.paper-end", new Named(Part.RECEIPT, Cause.PAPER_END));
        add.accept("receipt.paper-near-end", new Named(Part.RECEIPT, Cause.PAPER_LOW));
        add.accept("receipt.cover-open", new Named(Part.RECEIPT, Cause.PRINTER_COVER_OPEN));
        add.accept("receipt.cutter-error", new Named(Part.RECEIPT, Cause.PRINTER_CUTTER));
        add.accept("receipt.offline", new Named(Part.RECEIPT, Cause.PRINTER_OFFLINE));
        add.accept("receipt.unrecoverable", new Named(Part.RECEIPT, Cause.PRINTER_DEFECT));
        add.accept("camera.unplugged", new Named(Part.CAMERA, Cause.CAMERA_AWAY));
        add.accept("camera.stuck", new Named(Part.CAMERA, Cause.CAMERA_NO_PICTURE));
        add.accept("camera.corrupt", new Named(Part.CAMERA, Cause.CAMERA_NO_PICTURE));
        add.accept("bureau.down", new Named(Part.BUREAU, Cause.BUREAU_UNREACHABLE));
        add.accept("bureau.slow", new Named(Part.BUREAU, Cause.BUREAU_SILENT));
        add.accept("bureau.refuse-everything", new Named(Part.BUREAU, Cause.BUREAU_REFUSES));
        add.accept("bureau.error-500", new Named(Part.BUREAU, Cause.BUREAU_ILL));
        add.accept("bureau.garbage-json", new Named(Part.BUREAU, Cause.BUREAU_STRANGE));
        add.accept("bureau.wrong-shape", new Named(Part.BUREAU, Cause.BUREAU_STRANGE));
        return faults;
    }
}
