package org.kiosk24.sim.solo;

import java.util.function.Supplier;
import org.kiosk24.device.cardstation.StationMasker;
import org.kiosk24.device.idcard.SdtMasker;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.payment.zvt.ZvtMasker;
import org.kiosk24.device.receipt.ReceiptMasker;
import org.kiosk24.sim.frame.FrameFields;
import org.kiosk24.sim.frame.SdtFields;
import org.kiosk24.sim.frame.SlipFields;
import org.kiosk24.sim.frame.StationFields;
import org.kiosk24.sim.frame.ZvtFields;

/** The kinds of devices on byte lines: how their lines are set, and what is hidden of what goes over them. */
public enum Serial {
    IDCARD("idcard", "idcard", LineSettings.n81(115_200), SdtMasker::new, SdtWords::new, new SdtFields()),
    PAYMENT("payment", "payment", LineSettings.n82(9_600), ZvtMasker::new, ZvtWords::new, new ZvtFields()),
    CARD_STATION("cardStation", "card-station", LineSettings.n81(9_600), StationMasker::new, StationWords::new,
            new StationFields()),
    RECEIPT("receipt", "receipt", LineSettings.n81(9_600), ReceiptMasker::new, SlipWords::new, new SlipFields());

    private final String model;
    private final String command;
    private final LineSettings settings;
    private final Supplier<Masker> masker;
    private final Supplier<FrameWords> words;
    private final FrameFields fields;

    Serial(String model, String command, LineSettings settings, Supplier<Masker> masker, Supplier<FrameWords> words,
            FrameFields fields) {
        this.model = model;
        this.command = command;
        this.settings = settings;
        this.masker = masker;
        this.words = words;
        this.fields = fields;
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

    /** Takes its frames apart. */
    public FrameFields fields() {
        return fields;
    }

    /** As commands call it: {@code card-station}. */
    @Override
    public String toString() {
        return command;
    }
}
