package org.kiosk24.app.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lamp behind the glass, as Linux shows it: {@code brightness} in a folder of {@code /sys/class/backlight}, from 0
 * to what {@code max_brightness} says (Documentation/ABI/stable/sysfs-class-backlight).
 */
public final class Backlight {
    private final Path brightness;
    private final Path most;

    public Backlight(Path folder) {
        brightness = folder.resolve("brightness");
        most = folder.resolve("max_brightness");
    }

    /**
     * @param percent of the brightest, from 1 to 100; the lamp never goes out
     * @throws IOException naming the file and what was wrong with it
     */
    public void set(int percent) throws IOException {
        try {
            long max = Long.parseLong(Files.readString(most).strip());
            Files.writeString(brightness, Math.max(1, Math.round(max * percent / 100.0)) + "\n");
        } catch (NumberFormatException e) {
            throw new IOException(most + " has no number in it", e);
        } catch (IOException e) {
            throw new IOException("the backlight stays as it is: " + e
                    + "; check [screen] backlight, and that the kiosk's user may write there", e);
        }
    }
}
