package org.kiosk24.app.identity;

import java.util.List;
import java.util.Optional;

/**
 * What to tell whoever stands before the camera. The first row that fits holds; lengths of a face are shares of the
 * picture's shorter side, those of its place are shares of the picture's own width and height:
 *
 * <pre>
 * what is seen                                              guidance
 * no face, whole picture darker than 18 of 255              TOO_DARK
 * no face, whole picture brighter than 235                  TOO_BRIGHT
 * no face                                                   NO_FACE
 * a second face at least half as large as the first         MORE_THAN_ONE
 * face smaller than 0.28                                    TOO_FAR
 * face larger than 0.65                                     TOO_NEAR
 * face darker than 45                                       TOO_DARK
 * face brighter than 240, or over 0.30 of it plain white    TOO_BRIGHT
 * its middle over 0.18 beside, or 0.22 above or below
 *   the picture's                                           LOOK_HERE
 * turned by 0.30 or more                                    LOOK_HERE
 * no face in the picture before, or moved since by over
 *   0.08 of its size, or grown or shrunk by as much         HOLD_STILL
 * sharpness under 0.09                                      HOLD_STILL
 * otherwise                                                 GOOD
 * </pre>
 *
 * For instance in a picture of 640 x 480: a face of 100 pixels is TOO_FAR (100 / 480 = 0.21), one of 200 pixels with its
 * middle at x = 200 is LOOK_HERE ((320 - 200) / 640 = 0.19), and one of 200 pixels in the middle that was 20 pixels
 * further left in the picture before is HOLD_STILL (20 / 200 = 0.10).
 */
public enum Guidance {
    NO_FACE,
    MORE_THAN_ONE,
    TOO_FAR,
    TOO_NEAR,
    TOO_DARK,
    TOO_BRIGHT,
    LOOK_HERE,
    HOLD_STILL,
    GOOD;

    /**
     * The table's numbers.
     *
     * @param darkRoom and {@code brightRoom}: brightness of the whole picture, 0 to 255
     * @param second size of a second face as a share of the first
     * @param smallest and {@code largest}: face as a share of the picture's shorter side
     * @param darkest and {@code brightest}: brightness of the face, 0 to 255
     * @param glare share of the face that is plain white
     * @param beside and {@code aboveOrBelow}: distance of the middles as a share of the picture's width and height
     * @param turned see {@link Face#turn}
     * @param moved since the picture before, as a share of the face
     * @param blurred see {@link Face#sharpness}
     */
    public record Limits(double darkRoom, double brightRoom, double second, double smallest, double largest,
            double darkest, double brightest, double glare, double beside, double aboveOrBelow, double turned,
            double moved, double blurred) {
        public static final Limits DEFAULT = new Limits(18, 235, 0.5, 0.28, 0.65, 45, 240, 0.30, 0.18, 0.22, 0.30,
                0.08, 0.09);
    }

    /** @param before what was seen a moment ago; empty for the first picture */
    public static Guidance of(Optional<Sighting> before, Sighting now, Limits limits) {
        List<Face> faces = now.faces();
        if (faces.isEmpty())
            return now.light() < limits.darkRoom() ? TOO_DARK
                    : now.light() > limits.brightRoom() ? TOO_BRIGHT : NO_FACE;
        Face face = faces.getFirst();
        if (faces.size() > 1 && faces.get(1).size() >= limits.second() * face.size())
            return MORE_THAN_ONE;
        double share = (double) face.size() / Math.min(now.width(), now.height());
        if (share < limits.smallest())
            return TOO_FAR;
        if (share > limits.largest())
            return TOO_NEAR;
        if (face.light() < limits.darkest())
            return TOO_DARK;
        if (face.light() > limits.brightest() || face.glare() > limits.glare())
            return TOO_BRIGHT;
        if (aside(face, now, limits) || face.turn() >= limits.turned())
            return LOOK_HERE;
        boolean still = before.filter(s -> !s.faces().isEmpty()).map(s -> s.faces().getFirst())
                .filter(was -> still(was, face, limits)).isPresent();
        return still && face.sharpness() >= limits.blurred() ? GOOD : HOLD_STILL;
    }

    private static boolean aside(Face face, Sighting now, Limits limits) {
        return Math.abs(face.centreX() / now.width() - 0.5) > limits.beside()
                || Math.abs(face.centreY() / now.height() - 0.5) > limits.aboveOrBelow();
    }

    private static boolean still(Face was, Face is, Limits limits) {
        double most = limits.moved() * is.size();
        return Math.hypot(is.centreX() - was.centreX(), is.centreY() - was.centreY()) <= most
                && Math.abs(is.size() - was.size()) <= most;
    }
}
