package org.kiosk24.app.identity;

/**
 * A face in a picture: its box, a square from the brows to the chin, and how well it can be seen.
 *
 * @param x left edge, pixels
 * @param y upper edge, pixels
 * @param size side of the box, pixels
 * @param light mean brightness of the face, 0 to 255
 * @param glare share of the face that is white without any detail, 0 to 1
 * @param sharpness mean step between neighbours as a share of the face's contrast, with the face brought to 48 pixels:
 *        below 0.1 is a smear
 * @param turn how unlike its mirror image the face is: 0 looks straight ahead, 1 has nothing in common with it
 */
public record Face(int x, int y, int size, double light, double glare, double sharpness, double turn) {
    public double centreX() {
        return x + size / 2.0;
    }

    public double centreY() {
        return y + size / 2.0;
    }
}
