package org.kiosk24.app.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kiosk24.app.identity.CascadeWalk.Hit;
import org.kiosk24.device.camera.Picture;

/**
 * Finds frontal faces with a Haar cascade. Immutable: any number of actors may use one at once.
 *
 * <p>A face is found by several windows beside and above each other; fewer than {@value #LEAST_HITS} are chance.
 */
public final class CascadeFaceFinder implements FaceFinder {
    /** From Debian's package opencv-data: 0.5 MB, no tilted features, no machine code. */
    public static final Path FRONTAL_FACE = Path.of("/usr/share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml");
    private static final int LEAST_HITS = 3;
    /** The picture is scaled down by this much from one size of faces to the next. */
    private static final double STEP = 1.2;
    /** The smallest face that is looked for, as a share of the picture's shorter side: a stranger far behind is less. */
    private static final double SMALLEST = 0.15;
    /** Windows belong together if their edges are no further apart than this share of their size. */
    private static final double TOGETHER = 0.2;
    private final CascadeWalk walk;

    private CascadeFaceFinder(Cascade cascade) {
        walk = new CascadeWalk(cascade);
    }

    /** @throws IOException if the file cannot be read or is no cascade; the message names it and the package */
    public static CascadeFaceFinder load(Path file) throws IOException {
        return new CascadeFaceFinder(CascadeFile.read(file));
    }

    @Override
    public Sighting find(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] grey = picture.grey();
        try {
            List<Face> faces = new ArrayList<>();
            for (Hit hit : grouped(walk.hits(grey, width, height, Math.min(width, height) * SMALLEST, STEP)))
                faces.add(Seen.face(grey, width, height, hit));
            faces.sort(Comparator.comparingInt(Face::size).reversed());
            return new Sighting(width, height, Seen.mean(grey), List.copyOf(faces));
        } finally {
            java.util.Arrays.fill(grey, (byte) 0);
        }
    }

    /** The means of those that belong together. */
    private static List<Hit> grouped(List<Hit> hits) {
        int[] group = new int[hits.size()];
        int groups = 0;
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++)
                if (together(hits.get(i), hits.get(j)))
                    rename(group, i + 1, group[i], group[j]);
        }
        List<Hit> means = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int g = 0; g < group.length; g++) {
            double x = 0;
            double y = 0;
            double size = 0;
            int n = 0;
            for (int i = 0; i < group.length; i++)
                if (group[i] == g) {
                    x += hits.get(i).x();
                    y += hits.get(i).y();
                    size += hits.get(i).size();
                    n++;
                }
            if (n >= LEAST_HITS) {
                means.add(new Hit(x / n, y / n, size / n));
                counts.add(n);
            }
        }
        return strongest(means, counts);
    }

    /** Where one lies in another, the one that more windows saw is the face. */
    private static List<Hit> strongest(List<Hit> means, List<Integer> counts) {
        List<Hit> faces = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            boolean beaten = false;
            for (int j = 0; j < means.size(); j++)
                beaten |= i != j && overlap(means.get(i), means.get(j))
                        && (counts.get(j) > counts.get(i) || counts.get(j).equals(counts.get(i)) && j < i);
            if (!beaten)
                faces.add(means.get(i));
        }
        return faces;
    }

    private static void rename(int[] group, int end, int from, int to) {
        for (int i = 0; i < end; i++)
            if (group[i] == from)
                group[i] = to;
    }

    private static boolean together(Hit a, Hit b) {
        double most = TOGETHER * Math.min(a.size(), b.size());
        return Math.abs(a.x() - b.x()) <= most && Math.abs(a.y() - b.y()) <= most
                && Math.abs(a.x() + a.size() - b.x() - b.size()) <= most
                && Math.abs(a.y() + a.size() - b.y() - b.size()) <= most;
    }

    /** Does the middle of one lie in the other? */
    private static boolean overlap(Hit a, Hit b) {
        double apart = Math.max(a.size(), b.size()) / 2;
        return Math.abs(a.x() + a.size() / 2 - b.x() - b.size() / 2) < apart
                && Math.abs(a.y() + a.size() / 2 - b.y() - b.size() / 2) < apart;
    }
}
