package org.kiosk24.app.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds what the writer of a wrong key most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** {@code did you mean "speed"?}, or all that is known when nothing is near. */
    public static String hint(String wrong, Collection<String> known) {
        String nearest = known.stream().min(Comparator.comparingInt(k -> distance(wrong, k))).orElse("");
        if (!nearest.isEmpty() && distance(wrong, nearest) <= Math.max(2, nearest.length() / 3))
            return "did you mean \"" + nearest + "\"?";
        return "expected one of " + String.join(", ", known);
    }

    /** Levenshtein distance; {@code _} counts as {@code -}, and capitals as small letters. */
    static int distance(String a, String b) {
        a = a.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++)
            row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
