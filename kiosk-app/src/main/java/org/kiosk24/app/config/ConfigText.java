package org.kiosk24.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The file's text, with the comments that explain each key to whoever edits it. */
final class ConfigText {
    private static final String MODEL = """
            # for "onnx": a network from a face (1 x 3 x height x width, red, green, blue, -1 to 1) to a vector (1 x length),
            # and the cosine of two vectors from which on they are one person
            """;

    private ConfigText() {}

    static String of(KioskConfig c) {
        return """
                # Configuration of one kiosk. `kiosk config check --config FILE` tells every mistake in it, by line.
                # Relative paths are relative to this file. A port is a device such as "/dev/ttyUSB0", a link beside this
                # file such as "./idcard", or "tcp://host:port" for a serial line behind a network adapter.
                # Speeds are bits per second.

                [kiosk]
                id = %s
                # where it stands, as slips and reports name it
                place = %s
                # journal and keys; back it up, and let nobody else read it
                data-dir = %s
                %s
                # resident ID-card reader (SDT protocol)
                [idcard]
                port = %s
                # other speeds are tried when the reader is silent at this one
                speed = %d

                # payment terminal (ZVT)
                [payment]
                port = %s
                speed = %d
                # the terminal's cash-register password, 6 digits
                password = %s

                # the station that takes permits in and prints them (TCP300II)
                [card-station]
                port = %s
                speed = %d

                # receipt printer (ESC/POS)
                [receipt]
                port = %s
                speed = %d
                # half-width characters in a line: 48 on 80 mm paper, 32 on 58 mm
                columns = %d

                # contactless reader inside the card station (PC/SC)
                [permit]
                # part of its name, enough to tell it from others
                reader = %s
                %s
                # the cabinet's pins, each with the number of its GPIO line; leave out what the cabinet does not have
                [panel]
                %s
                # heater and fan by the temperature in the cabinet, in whole degrees Celsius
                [climate]
                # a file that holds thousandths of a degree, such as temp1_input of a sensor under /sys/class/hwmon
                %s
                heater-on = %d
                heater-off = %d
                fan-on = %d
                fan-off = %d

                # what looks at whoever stands before the kiosk
                [camera]
                # "v4l2:/dev/video0", "libcamera" or "tcp:host:port"; leave it out for none
                %s
                # is it the holder of the card?
                [identity]
                # who compares the face with the portrait: "bureau", "onnx" (this machine, with a model), or "none", which
                # leaves the code to the registered phone and a live officer; these are offered with any of the three
                comparer = %s
                %s
                [bureau]
                url = %s
                # certificate of the department's authority, PEM: it signs the bureau's and the kiosks'
                ca = %s
                # the kiosk's own certificate, PEM
                certificate = %s
                # its private key, PKCS#12; the password stands beside it in a file with .password at the end of its name
                key = %s
                # certificate of the key with which the bureau signs endorsement records, PEM
                seal = %s
                timeout-seconds = %d

                [screen]
                full-screen = %s
                # "zh", "hant" or "en": the language that the welcome screen returns to
                language = %s
                # when the picture is darker, in Chinese time: "21:00-06:00", or "never"
                night = %s
                %s# how bright that lamp is at night, in percent
                night-percent = %d
                # the program that speaks for who cannot see: "espeak-ng", its path, or "none"
                voice = %s
                # "cantonese" or "mandarin": what who reads traditional Chinese hears
                traditional-voice = %s

                # how long the kiosk waits for a person
                [visit]
                # for an answer on the screen; a payment may take twice as long
                question-seconds = %d
                # for the ID card to be laid down
                id-card-seconds = %d
                # for the permit to be put in
                permit-seconds = %d
                # for the permit to be taken out
                take-seconds = %d
                # how long the last screen stays
                farewell-seconds = %d

                [log]
                dir = %s
                # "error", "warn", "info" or "debug"
                level = %s

                # what went over each device's wire, with personal data masked: at most 32 MB a device;
                # leave dir out for none
                [transcripts]
                %s
                # what is kept in the cabinet
                [stores]
                # bins for permits that the kiosk kept, numbered from 1
                bins = %d
                # when it is time to bring more: slips of paper, prints of the card station's head, blank cards
                paper-low = %d
                card-head-low = %d
                blank-cards-low = %d
                """
                .formatted(text(c.kiosk().id()), text(c.kiosk().place()), text(c.kiosk().dir()),
                        optional("catalogue", c.kiosk().catalogue(),
                                "products, fees and rules, if not those that come with the kiosk"),
                        text(c.idCard().port()), c.idCard().speed(), text(c.payment().port()), c.payment().speed(),
                        text(c.payment().password()), text(c.cardStation().port()), c.cardStation().speed(),
                        text(c.receipt().port()), c.receipt().speed(), c.receipt().columns(), text(c.permit().reader()),
                        optional("pcsc-socket", c.permit().pcscSocket(),
                                "the daemon's socket, if it is not the system's own"),
                        PanelKeys.text(c.panel()),
                        c.climate().sensor().map(p -> "sensor = " + text(p)).orElse("# sensor = \"...\""),
                        c.climate().heaterOn(), c.climate().heaterOff(), c.climate().fanOn(), c.climate().fanOff(),
                        c.camera().source().map(source -> "source = " + text(source.text()) + "\n")
                                .orElse("# source = \"...\"\n"),
                        text(switch (c.identity()) {
                            case KioskConfig.Identity.AtBureau() -> "bureau";
                            case KioskConfig.Identity.OnBox(_, _) -> "onnx";
                            case KioskConfig.Identity.OfficerOnly() -> "none";
                        }), c.identity() instanceof KioskConfig.Identity.OnBox(var model, var threshold)
                                ? MODEL + "model = " + text(model) + "\nthreshold = " + threshold + "\n"
                                : MODEL + "# model = \"...\"\n# threshold = 0.5\n",
                        text(c.bureau().url().toString()), text(c.bureau().ca()), text(c.bureau().certificate()),
                        text(c.bureau().key()), text(c.bureau().seal()), seconds(c.bureau().timeout()),
                        c.screen().fullScreen(),
                        text(c.screen().language().tag()), text(c.screen().dark().night().hours()),
                        optional("backlight", c.screen().dark().backlight(),
                                "the lamp behind the glass, a folder of /sys/class/backlight"),
                        c.screen().dark().percent(), text(c.screen().spoken().engine()),
                        text(c.screen().spoken().traditional().name().toLowerCase(Locale.ROOT)),
                        seconds(c.visit().question()), seconds(c.visit().idCard()),
                        seconds(c.visit().permit()),
                        seconds(c.visit().take()), seconds(c.visit().farewell()), text(c.log().dir()),
                        text(c.log().level().name().toLowerCase(Locale.ROOT)),
                        optional("dir", c.transcripts().dir(), "a folder"), c.stores().bins(), c.stores().paperLow(),
                        c.stores().cardHeadLow(), c.stores().blankCardsLow());
    }

    private static String optional(String key, Optional<Path> path, String what) {
        return path.map(p -> "# " + what + "\n" + key + " = " + text(p) + "\n")
                .orElse("# " + what + "\n# " + key + " = \"...\"\n");
    }

    private static long seconds(Duration duration) {
        return duration.toSeconds();
    }

    private static String text(Port port) {
        return text(port.text());
    }

    private static String text(Path path) {
        return text(path.toString());
    }

    /** A TOML basic string. */
    static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\')
                out.append('\\').appendCodePoint(c);
            else if (c < 0x20 || c == 0x7f)
                out.append("\\u%04X".formatted(c));
            else
                out.appendCodePoint(c);
        });
        return out.append('"').toString();
    }
}
