package org.kiosk24.sim.demo;

import org.kiosk24.app.screen.Preferences;
import java.util.Optional;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.fx.OffscreenDisplay;
import org.kiosk24.device.Mask;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.time.Time;

/** The screens of a visit as small pictures, drawn by the kiosk's own display from synthetic values. */
public final class Pictures {
    private static final int SCALE = 3;
    private static final List<Product> PRODUCTS = List.of(new Product("HKG3M1T", "HKG", "G", "3M", 1, 7, 1500, false),
            new Product("HKG1Y1T", "HKG", "G", "1Y", 1, 7, 1500, false),
            new Product("HKG1Y2T", "HKG", "G", "1Y", 2, 7, 3000, false),
            new Product("MAC3M1T", "MAC", "G", "3M", 1, 7, 1500, false),
            new Product("MAC1Y1T", "MAC", "G", "1Y", 1, 7, 1500, false));

    private record Picture(String name, Screen screen, Language language) {}

    private static final List<Picture> ALL = List.of(
            chinese("welcome", new Screen.Welcome(true, true, Optional.empty())),
            chinese("insert-permit", new Screen.InsertPermit(List.of())),
            chinese("choose", new Screen.ChooseProduct("张**", PRODUCTS)),
            chinese("pay-by-qr",
                    new Screen.PayByQr(1500, "https://pay.bureau.example/qr/2026112303150217?n=8f3b6a1c5d7e9f00")),
            chinese("making", new Screen.Making(Screen.Part.CHIP)),
            english("confirm", new Screen.Confirm("张**", Mask.number("CA1234567"), PRODUCTS.getFirst())),
            english("pay-by-card", new Screen.PayByCard(1500, PayerPrompt.PRESENT_CARD)),
            english("take-permit", new Screen.TakePermit(true)), english("goodbye", new Screen.Goodbye(true)),
            english("staff-case", new Screen.StaffCase("WH0001-261123-031502-7KQF", true, false, true)));

    private Pictures() {}

    private static Picture chinese(String name, Screen screen) {
        return new Picture(name, screen, Language.CHINESE);
    }

    private static Picture english(String name, Screen screen) {
        return new Picture(name, screen, Language.ENGLISH);
    }

    /** Writes {@code NAME.png} for each, 360 pixels wide; the JVM must draw headless. */
    public static List<Path> draw(Path folder, Time time) throws IOException {
        Path large = Files.createTempDirectory("kiosk24-pictures-");
        List<Path> drawn;
        try (var display = new OffscreenDisplay(time, time.mailbox(), large)) {
            for (Picture picture : ALL)
                display.show(new View(picture.screen, Preferences.in(picture.language), 0));
            display.close();
            drawn = display.pictures();
        }
        Files.createDirectories(folder);
        List<Path> small = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            Path file = folder.resolve(ALL.get(i).name + ".png");
            ImageIO.write(reduced(ImageIO.read(drawn.get(i).toFile())), "png", file.toFile());
            Files.delete(drawn.get(i));
            small.add(file);
        }
        Files.delete(large);
        return small;
    }

    /** Each pixel the mean of a square. */
    private static BufferedImage reduced(BufferedImage large) {
        var small = new BufferedImage(large.getWidth() / SCALE, large.getHeight() / SCALE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++)
            for (int x = 0; x < small.getWidth(); x++)
                small.setRGB(x, y,
                        mean(large.getRGB(x * SCALE, y * SCALE, SCALE, SCALE, null, 0, SCALE)));
        return small;
    }

    private static int mean(int[] pixels) {
        int[] sum = new int[3];
        for (int pixel : pixels)
            for (int i = 0; i < 3; i++)
                sum[i] += pixel >> 8 * i & 0xFF;
        return sum[0] / pixels.length | sum[1] / pixels.length << 8 | sum[2] / pixels.length << 16;
    }
}
