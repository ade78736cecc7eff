package org.kiosk24.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.app.voice.Tongue;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.camera.CameraSource;
import org.kiosk24.device.panel.Wiring;

/**
 * The whole configuration, valid by construction when it comes from {@link ConfigFile}. All paths are absolute; all
 * speeds are bits per second. What each key means to its reader stands beside it in the file that
 * {@link ConfigFile#write} makes.
 */
public record KioskConfig(Kiosk kiosk, IdCard idCard, Payment payment, CardStation cardStation, Receipt receipt,
        Permit permit, Panel panel, Climate climate, Camera camera, Identity identity, Bureau bureau, Screen screen,
        VisitTimers visit,
        Log log,
        Transcripts transcripts, Stores stores) {
    /** In which all kiosks stand. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * @param id the kiosk's name at the bureau: 1 to 32 letters, digits and hyphens
     * @param place where it stands, as slips and reports name it
     * @param dir holds the journal and the kiosk's own keys
     * @param catalogue products, fees and rules; empty for those that come with the kiosk
     */
    public record Kiosk(String id, String place, Path dir, Optional<Path> catalogue) {}

    public record IdCard(Port port, int speed) {}

    /** @param password the terminal's cash-register password, 6 digits; never shown */
    public record Payment(Port port, int speed, String password) {
        @Override
        public String toString() {
            return "Payment[port=" + port + ", speed=" + speed + ", password=******]";
        }
    }

    public record CardStation(Port port, int speed) {}

    /** @param columns half-width characters in a line of the slip */
    public record Receipt(Port port, int speed, int columns) {}

    /**
     * @param reader part of the PC/SC reader's name, enough to tell it from others
     * @param pcscSocket the daemon's socket; empty for the system's own
     */
    public record Permit(String reader, Optional<Path> pcscSocket) {}

    /**
     * The cabinet's pins on GPIO.
     *
     * @param chip the chip's label; empty for the first whose label says pinctrl
     * @param wiring what is fitted, and on which line
     * @param debounce how long a contact must stand before it counts
     * @param powerOff how long a relay takes a device's power away
     */
    public record Panel(Optional<String> chip, Wiring wiring, Duration debounce, Duration powerOff) {
        /** A cabinet without any. */
        public static final Panel NONE = new Panel(Optional.empty(), Wiring.NONE, Duration.ofMillis(50),
                Duration.ofSeconds(10));
    }

    /**
     * Heater and fan of the cabinet, in degrees Celsius: each between what switches it on and what switches it off.
     *
     * @param sensor a file that holds thousandths of a degree; empty for none, then nothing is steered
     */
    public record Climate(Optional<Path> sensor, int heaterOn, int heaterOff, int fanOn, int fanOff) {
        public static final Climate DEFAULT = new Climate(Optional.empty(), 5, 10, 40, 35);
    }

    /** @param source empty for a kiosk without a camera */
    public record Camera(Optional<CameraSource> source) {}

    /** Who compares a face with the portrait. */
    public sealed interface Identity {
        /** The bureau, over its line. */
        record AtBureau() implements Identity {}

        /**
         * This machine.
         *
         * @param model an ONNX file
         * @param threshold cosine from which on two faces are one person; it belongs to the model
         */
        record OnBox(Path model, double threshold) implements Identity {}

        /** Nobody: there is only the way with a code and an officer. */
        record OfficerOnly() implements Identity {}
    }

    /**
     * @param url scheme, host and port, no path
     * @param ca certificate of the department's authority, PEM
     * @param certificate the kiosk's own certificate, PEM
     * @param key the private key of that certificate, PKCS#12
     * @param seal certificate of the key with which the bureau signs endorsement records, PEM
     * @param timeout for one call, connection included
     */
    public record Bureau(URI url, Path ca, Path certificate, Path key, Path seal, Duration timeout) {}

    /** @param language the one that the welcome screen returns to after each visit */
    public record Screen(boolean fullScreen, Language language, Dark dark, Spoken spoken) {
        public Screen(boolean fullScreen, Language language) {
            this(fullScreen, language, Dark.DEFAULT, Spoken.DEFAULT);
        }
    }

    /**
     * What is done about a dark street.
     *
     * @param backlight the lamp's folder under {@code /sys/class/backlight}; empty: the picture alone is darker
     * @param percent how bright the lamp is at night
     */
    public record Dark(Night night, Optional<Path> backlight, int percent) {
        /** When the street is dark all the year round. */
        public static final Dark DEFAULT = new Dark(new Night(LocalTime.of(21, 0), LocalTime.of(6, 0), ZONE),
                Optional.empty(), 40);
    }

    /**
     * How screens are spoken.
     *
     * @param engine espeak-ng's path, or its name on the PATH; {@code none} for no voice
     * @param traditional what who reads traditional Chinese hears
     */
    public record Spoken(String engine, Tongue traditional) {
        public static final Spoken DEFAULT = new Spoken("espeak-ng", Tongue.CANTONESE);
    }

    public record Log(Path dir, Level level) {}

    /** What of the running kiosk goes into the log file. */
    public enum Level {
        ERROR, WARN, INFO, DEBUG
    }

    /** @param dir where each device's wire transcript goes; empty for none */
    public record Transcripts(Optional<Path> dir) {}

    /**
     * What is kept in the cabinet.
     *
     * @param bins for kept permits, numbered from 1
     * @param paperLow at so many slips it is time to bring paper
     * @param cardHeadLow at so many prints, the card station's head
     * @param blankCardsLow at so many blank cards
     */
    public record Stores(int bins, int paperLow, int cardHeadLow, int blankCardsLow) {
        public static final Stores DEFAULT = new Stores(4, 50, 500, 0);
    }
}
