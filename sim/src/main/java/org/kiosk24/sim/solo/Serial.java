package org.kiosk24.sim.solo;

import java.util.function.Supplier;
import org.kiosk24.device.cardstation.StationMasker;
import org.kiosk24.device.idcard.SdtMasker;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.payment.zvt.ZvtMasker;
import org.kiosk24.device.receipt.ReceiptMasker;

/** The kinds of devices on byte lines: how their lines are set, and what is hidden of what goes over them. */
public enum Serial {
    IDCARD("idcard", "idcard", LineSettings.n81(115_200), SdtMasker::new, SdtWords::new),
    PAYMENT("payment", "payment", LineSettings.n82(9_600), ZvtMasker::new, ZvtWords::new),
    CARD_STATION("cardStation", "card-station", LineSettings.n81(9_600), StationMasker::new, StationWords::new),
    RECEIPT("receipt", "receipt", LineSettings.n81(9_600), ReceiptMasker::new, SlipWords::new);

    private final String model;
    private final String command;
    private final LineSettings settings;
    private final Supplier<Masker> masker;
    private final Supplier<FrameWords> words;

    Serial(String model, String command, LineSettings settings, Supplier<Masker> masker, Supplier<FrameWords> words) {
        this.model = model;
        this.command = command;
        this.settings = settings;
        this.masker = masker;
        this.words = words;
    }

    /** The device model's name. */
    public String model() {
        return model;
    }

    public LineSettings settings() {
        return settings;
    }

    /** A new one, for one line. */
    public Masker masker() {
        return masker.get();
    }

    /** A new one, for one line. */
    public FrameWords words() {
        return words.get();
    }

    /** As commands call it: {@code card-station}. */
    @Override
    public String toString() {
        return command;
    }
}
