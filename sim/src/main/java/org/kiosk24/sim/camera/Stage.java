package org.kiosk24.sim.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.sim.face.FaceArtist;
import org.kiosk24.sim.face.Features;

/** Paints what the camera sees. */
final class Stage {
    /** So many places has somebody who moves: a prime, so that looking at every nth picture still sees movement. */
    static final int PHASES = 7;
    private static final Color WALL = new Color(168, 178, 188);

    private Stage() {}

    /** @param phase 0 to {@link #PHASES} - 1 */
    static Picture paint(Scene scene, Features person, Features other, int phase, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(WALL);
        g.fillRect(0, 0, width, height);
        double head = scene.head() * height;
        double x = scene.x() * width + phase * scene.sway() * head;
        if (head > 0)
            FaceArtist.draw(g, person, x, height * 0.46, head, scene.turn());
        if (scene == Scene.TWO_PEOPLE)
            FaceArtist.draw(g, other, width * 0.72, height * 0.44, head * 0.95, 0);
        g.dispose();
        return picture(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), scene.light(), width, height);
    }

    private static Picture picture(byte[] bgr, double light, int width, int height) {
        byte[] rgb = new byte[bgr.length];
        for (int i = 0; i < rgb.length; i += 3)
            for (int c = 0; c < 3; c++)
                rgb[i + c] = (byte) Math.min(255, (int) ((bgr[i + 2 - c] & 0xFF) * light));
        return new Picture(width, height, Picture.Format.RGB, rgb);
    }
}
