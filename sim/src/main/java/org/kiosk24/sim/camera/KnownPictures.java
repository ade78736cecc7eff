package org.kiosk24.sim.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosk24.app.identity.CascadeFaceFinder;
import org.kiosk24.app.identity.FaceFinder;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.app.identity.Sighting;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.sim.face.Remembered;

/**
 * Finds in each picture what the box's own finder finds, makes the JPEG that the box would, and remembers both. The
 * cascade is read when it is first needed. All pictures of one number of bytes have to be of one width.
 */
public final class KnownPictures implements FaceFinder, Jpeg.Encoder {
    private final Remembered<Sighting> known = new Remembered<>();
    private final Map<Float, Remembered<byte[]>> jpegs = new ConcurrentHashMap<>();
    private Optional<FaceFinder> finder = Optional.empty();

    @Override
    public Sighting find(Picture picture) {
        return known.of(picture.pixels(), () -> finder().find(picture));
    }

    @Override
    public byte[] encode(Picture picture, float quality) {
        return jpegs.computeIfAbsent(quality, q -> new Remembered<>())
                .of(picture.pixels(), () -> Jpeg.of(picture, quality)).clone();
    }

    private synchronized FaceFinder finder() {
        if (finder.isEmpty())
            try {
                finder = Optional.of(CascadeFaceFinder.load(CascadeFaceFinder.FRONTAL_FACE));
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        return finder.get();
    }
}
