package org.kiosk24.sim.face;

import java.awt.Color;
import java.util.SplittableRandom;

/**
 * What makes one drawn face differ from another. Lengths are shares of the head's height.
 *
 * @param width of the head
 * @param eyeGap from the nose to the middle of an eye
 * @param eyeHeight of an opened eye
 * @param browLift from an eye to its brow
 * @param mouth its width
 */
public record Features(Color skin, Color hair, Color shirt, Hair style, Glasses glasses, double width,
        double eyeGap, double eyeHeight, double browLift, double mouth) {
    /** How the hair is worn. */
    public enum Hair {
        SHORT, LONG, BUN, THIN
    }

    /** What sits on the nose. */
    public enum Glasses {
        NONE, ROUND, SQUARE
    }

    private static final Color[] HAIR = {new Color(25, 22, 22), new Color(70, 45, 30), new Color(140, 140, 145),
            new Color(215, 215, 220), new Color(120, 60, 25), new Color(95, 85, 75),
            new Color(180, 140, 80)};
    private static final Color[] SHIRT = {new Color(40, 60, 110), new Color(120, 30, 40), new Color(30, 90, 60),
            new Color(70, 70, 75), new Color(150, 110, 40)};

    /** Chosen so that no two of the personas look alike. */
    private static final long SALT = 62013;

    /** The face of whoever is called that. */
    public static Features of(String key) {
        long seed = SALT;
        for (int i = 0; i < key.length(); i++)
            seed = (seed ^ key.charAt(i)) * 1099511628211L;
        return of(seed);
    }

    public static Features of(long seed) {
        var f = new SplittableRandom(seed);
        return new Features(skin(f), one(f, HAIR), one(f, SHIRT), one(f, Hair.values()),
                f.nextInt(3) == 0 ? one(f, Glasses.values()) : Glasses.NONE, 0.70 + f.nextDouble(0.12),
                0.155 + f.nextDouble(0.035), 0.045 + f.nextDouble(0.02), 0.075 + f.nextDouble(0.03),
                0.22 + f.nextDouble(0.12));
    }

    /** Everybody's own. */
    private static Color skin(SplittableRandom f) {
        int red = 200 + f.nextInt(44);
        double green = 0.76 + f.nextDouble(0.13);
        double blue = 0.58 + f.nextDouble(green - 0.64);
        return new Color(red, (int) Math.round(red * green), (int) Math.round(red * blue));
    }

    private static <T> T one(SplittableRandom f, T[] all) {
        return all[f.nextInt(all.length)];
    }
}
