package org.kiosk24.sim.bureau;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.identity.Face;
import org.kiosk24.app.identity.FaceFinder;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.sim.face.Remembered;

/**
 * Tells drawn people apart by the complexion of nose and cheeks, which the artist gives everybody anew: it stands where
 * box, size and JPEG waver. Enough for the people of this simulator, and for nobody else.
 */
public final class DrawnFaceMatcher implements FaceMatcher {
    /** Two complexions so far apart or less are one; measured over all personas. */
    private static final double SAME = 0.62;
    /** Beyond this they are two. */
    private static final double UNSURE = 0.75;
    /** What counts as far in green by red, blue by red, and red itself. */
    private static final double[] FAR = {0.011, 0.011, 20};
    private final FaceFinder finder;
    private final Remembered<Optional<double[]>> complexions = new Remembered<>();

    public DrawnFaceMatcher(FaceFinder finder) {
        this.finder = finder;
    }

    @Override
    public Likeness compare(byte[] portrait, byte[] live) {
        double distance = distance(portrait, live);
        return distance <= SAME ? Likeness.SAME : distance <= UNSURE ? Likeness.UNSURE : Likeness.NOT_SAME;
    }

    /** Where there is no face nobody can tell. */
    double distance(byte[] portrait, byte[] live) {
        Optional<double[]> a = complexions.of(portrait, () -> complexion(portrait));
        Optional<double[]> b = complexions.of(live, () -> complexion(live));
        if (a.isEmpty() || b.isEmpty())
            return UNSURE;
        double most = 0;
        for (int i = 0; i < FAR.length; i++)
            most = Math.max(most, Math.abs(a.get()[i] - b.get()[i]) / FAR[i]);
        return most;
    }

    private Optional<double[]> complexion(byte[] jpeg) {
        return Jpeg.read(jpeg).flatMap(picture -> {
            List<Face> faces = finder.find(picture).faces();
            return faces.isEmpty() ? Optional.empty() : Optional.of(complexion(picture, faces.getFirst()));
        });
    }

    /**
     * The middle values over nose and cheeks. Nearer to the eyes their white bleeds into the skin of a small JPEG; with
     * these bounds everybody is within 0.55 of the own portrait, and nobody within 0.85 of another's.
     */
    private static double[] complexion(Picture p, Face face) {
        int size = face.size();
        int rows = Math.max(1, size / 4);
        int columns = Math.max(1, size * 6 / 10);
        double[][] all = new double[3][rows * columns];
        int n = 0;
        for (int y = 0; y < rows; y++)
            for (int x = 0; x < columns; x++) {
                int column = Math.clamp(face.x() + size / 5 + x, 0, p.width() - 1);
                int row = Math.clamp(face.y() + size * 9 / 16 + y, 0, p.height() - 1);
                int at = (row * p.width() + column) * 3;
                double red = Math.max(1, p.pixels()[at] & 0xFF);
                all[0][n] = (p.pixels()[at + 1] & 0xFF) / red;
                all[1][n] = (p.pixels()[at + 2] & 0xFF) / red;
                all[2][n++] = red;
            }
        double[] middle = new double[3];
        for (int i = 0; i < 3; i++) {
            Arrays.sort(all[i]);
            middle[i] = all[i][n / 2];
        }
        return middle;
    }
}
