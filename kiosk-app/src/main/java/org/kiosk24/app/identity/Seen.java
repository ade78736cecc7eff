package org.kiosk24.app.identity;

import java.util.Arrays;
import org.kiosk24.app.identity.CascadeWalk.Hit;

/** Measures a face that was found: light, sharpness and which way it looks. */
final class Seen {
    /** Faces are measured at this size, pixels, so that near and far ones compare. */
    private static final int SIDE = 48;
    /** From here on a pixel has lost what it showed. */
    private static final int WHITE = 250;
    /** How far the mirror is moved at most, pixels. */
    private static final int MIRROR = 5;

    private Seen() {}

    static double mean(byte[] grey) {
        long sum = 0;
        for (byte b : grey)
            sum += b & 0xFF;
        return (double) sum / grey.length;
    }

    static Face face(byte[] grey, int width, int height, Hit hit) {
        int x = Math.clamp(Math.round(hit.x()), 0, width - 1);
        int y = Math.clamp(Math.round(hit.y()), 0, height - 1);
        int size = (int) Math.min(Math.round(hit.size()), Math.min(width - x, height - y));
        byte[] cut = new byte[size * size];
        for (int row = 0; row < size; row++)
            System.arraycopy(grey, (y + row) * width + x, cut, row * size, size);
        byte[] small = CascadeWalk.smaller(cut, size, size, SIDE, SIDE);
        Face face = new Face(x, y, size, mean(small), glare(small), sharpness(small), turn(small));
        Arrays.fill(cut, (byte) 0);
        Arrays.fill(small, (byte) 0);
        return face;
    }

    private static double glare(byte[] face) {
        int white = 0;
        for (byte b : face)
            if ((b & 0xFF) >= WHITE)
                white++;
        return (double) white / face.length;
    }

    private static double sharpness(byte[] face) {
        double mean = mean(face);
        double spread = 0;
        double steps = 0;
        for (int y = 0; y < SIDE; y++)
            for (int x = 1; x < SIDE; x++) {
                int v = face[y * SIDE + x] & 0xFF;
                spread += Math.abs(v - mean);
                steps += Math.abs(v - (face[y * SIDE + x - 1] & 0xFF));
            }
        return spread == 0 ? 0 : steps / spread;
    }

    /** How unlike its mirror image a face is, at the best of a few places for the mirror: 1 less their correlation. */
    private static double turn(byte[] face) {
        double[] even = evenlyLit(face);
        double best = 1;
        for (int shift = -MIRROR; shift <= MIRROR; shift++)
            best = Math.min(best, 1 - correlation(even, shift));
        return Math.clamp(best, 0, 1);
    }

    /** Without what light from one side adds from left to right. */
    private static double[] evenlyLit(byte[] face) {
        double slope = 0;
        double width = 0;
        for (int x = 0; x < SIDE; x++) {
            double from = x - (SIDE - 1) / 2.0;
            width += from * from * SIDE;
            for (int y = 0; y < SIDE; y++)
                slope += from * (face[y * SIDE + x] & 0xFF);
        }
        slope /= width;
        double[] even = new double[face.length];
        for (int i = 0; i < even.length; i++)
            even[i] = (face[i] & 0xFF) - slope * (i % SIDE - (SIDE - 1) / 2.0);
        return even;
    }

    /** @param shift twice the distance of the mirror from the middle, pixels */
    private static double correlation(double[] face, int shift) {
        double sumA = 0;
        double sumAA = 0;
        double sumAB = 0;
        int n = 0;
        for (int y = SIDE / 8; y < SIDE * 7 / 8; y++)
            for (int x = MIRROR; x < SIDE - MIRROR; x++) {
                double a = face[y * SIDE + x];
                double b = face[y * SIDE + SIDE - 1 - x + shift];
                sumA += (a + b) / 2.0;
                sumAA += (a * a + b * b) / 2.0;
                sumAB += a * b;
                n++;
            }
        double spread = sumAA - sumA * sumA / n;
        return spread < n ? 0 : (sumAB - sumA * sumA / n) / spread;
    }
}
