package org.kiosk24.app.identity;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Picture;

/**
 * Compares on the box: a network makes a vector of each face, and two vectors that point the same way are one person.
 * The network is a file of the department's choice; none comes with this project.
 */
public final class OnnxComparer implements FaceComparer, AutoCloseable {
    /** So much below the threshold nobody can tell. */
    private static final double DOUBT = 0.05;
    private final OnnxModel model;
    private final double threshold;
    private final FaceFinder finder;

    private OnnxComparer(OnnxModel model, double threshold, FaceFinder finder) {
        this.model = model;
        this.threshold = threshold;
        this.finder = finder;
    }

    /**
     * @param file see {@link OnnxModel}
     * @param threshold cosine from which on two faces are one person, -1 to 1; it belongs to the model
     * @throws IOException if the model cannot be used; the message names the file and what is wrong with it
     */
    public static OnnxComparer load(Path file, double threshold, FaceFinder finder) throws IOException {
        return new OnnxComparer(OnnxModel.load(file), threshold, finder);
    }

    @Override
    public Result<Likeness> compare(Pair pair) {
        Optional<Picture> portrait = Jpeg.read(pair.portrait());
        if (portrait.isEmpty())
            return Result.fault(new Fault.Garbled(model.device(), ActHappened.NO, "the portrait of "
                    + pair.portrait().length + " bytes is no JPEG; such portraits only the bureau can compare"));
        try {
            return compared(portrait.get(), pair.live());
        } catch (OrtException e) {
            return Result.fault(new Fault.OutOfService(model.device(), ActHappened.NO, "the model failed: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        } finally {
            portrait.get().wipe();
        }
    }

    private Result<Likeness> compared(Picture portrait, Picture live) throws OrtException {
        float[] known = vector(portrait);
        float[] seen = vector(live);
        double cosine = cosine(known, seen);
        Arrays.fill(known, 0);
        Arrays.fill(seen, 0);
        if (known.length == 0)
            return Result.fault(new Fault.Rejected(model.device(), ActHappened.NO, "NO_FACE",
                    "no face was found in the portrait", Advice.GO_TO_COUNTER));
        if (seen.length == 0)
            return Result.done(Likeness.UNSURE);
        return Double.isFinite(cosine)
                ? Result.done(likeness(cosine))
                : Result.fault(new Fault.Garbled(model.device(), ActHappened.NO,
                        "the model's answer has no direction; check that it is a model for faces"));
    }

    private Likeness likeness(double cosine) {
        return cosine >= threshold
                ? Likeness.SAME
                : cosine >= threshold - DOUBT ? Likeness.UNSURE : Likeness.NOT_SAME;
    }

    /** Of no length if there is no face. */
    private float[] vector(Picture picture) throws OrtException {
        List<Face> faces = finder.find(picture).faces();
        if (faces.isEmpty())
            return new float[0];
        Face face = faces.getFirst();
        Picture cut = picture.part(face.x(), face.y(), face.size(), face.size());
        FloatBuffer input = planes(cut, model.width(), model.height());
        cut.wipe();
        float[] vector = model.vector(input);
        Arrays.fill(input.array(), 0);
        return vector;
    }

    /** Red, then green, then blue; rows top to bottom; 0 to 255 becomes -1 to 1. Each pixel the mean of what it covers. */
    static FloatBuffer planes(Picture picture, int width, int height) {
        FloatBuffer planes = FloatBuffer.allocate(3 * width * height);
        int bytes = picture.format().bytes();
        for (int c = 0; c < 3; c++)
            for (int y = 0; y < height; y++)
                for (int x = 0; x < width; x++)
                    planes.put((float) (mean(picture, x, y, width, height, bytes == 1 ? 0 : c) / 127.5 - 1));
        return planes.flip();
    }

    private static double mean(Picture p, int x, int y, int width, int height, int channel) {
        int left = x * p.width() / width;
        int right = Math.max(left + 1, (x + 1) * p.width() / width);
        int top = y * p.height() / height;
        int bottom = Math.max(top + 1, (y + 1) * p.height() / height);
        long sum = 0;
        for (int row = top; row < bottom; row++)
            for (int column = left; column < right; column++)
                sum += p.pixels()[(row * p.width() + column) * p.format().bytes() + channel] & 0xFF;
        return (double) sum / ((long) (right - left) * (bottom - top));
    }

    private static double cosine(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            ab += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Override
    public void close() {
        model.close();
    }
}
