package org.kiosk24.app.cli.gallery;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.kiosk24.app.screen.fx.Gallery.Hung;

/** Small pictures side by side: one PNG for each manner, and a page that shows them all. */
final class ContactSheet {
    private static final int COLUMNS = 12;
    private static final int WIDTH = 180;
    private static final int HEIGHT = 320;
    private static final int GAP = 10;

    private final List<BufferedImage> small = new ArrayList<>();
    private final StringBuilder page = new StringBuilder("""
            <!doctype html><meta charset="utf-8"><title>Kiosk24: every screen</title>
            <style>body{font:14px sans-serif;background:#777}figure{display:inline-block;margin:6px;width:216px;\
            vertical-align:top;background:#fff}img{width:216px;display:block}figcaption{padding:4px}\
            .bad{outline:6px solid #c00}h2{color:#fff}</style>
            """);

    void add(Hung hung, BufferedImage picture) {
        BufferedImage reduced = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = reduced.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, WIDTH, HEIGHT, null);
        if (!hung.failures().isEmpty()) {
            g.setColor(Color.RED);
            g.fillRect(0, 0, WIDTH, 8);
        }
        g.dispose();
        small.add(reduced);
    }

    /** Writes what was added since the last one as a PNG. */
    void write(Path file) throws IOException {
        if (small.isEmpty())
            return;
        int rows = (small.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(Color.GRAY);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < small.size(); i++)
            g.drawImage(small.get(i), GAP + i % COLUMNS * (WIDTH + GAP), GAP + i / COLUMNS * (HEIGHT + GAP), null);
        g.dispose();
        ImageIO.write(sheet, "png", file.toFile());
        small.clear();
    }

    void heading(String text) {
        page.append("<h2>").append(text).append("</h2>\n");
    }

    void entry(Hung hung, String file) {
        page.append("<figure").append(hung.failures().isEmpty() ? "" : " class=bad").append("><a href='").append(file)
                .append("'><img loading=lazy src='").append(file).append("'></a><figcaption>").append(hung.name())
                .append(hung.parts() > 1 ? " " + hung.part() + "/" + hung.parts() : "");
        hung.failures().forEach(f -> page.append("<br>").append(f.replace("&", "&amp;").replace("<", "&lt;")));
        page.append("</figcaption></figure>\n");
    }

    void writePage(Path file) throws IOException {
        Files.writeString(file, page);
    }
}
