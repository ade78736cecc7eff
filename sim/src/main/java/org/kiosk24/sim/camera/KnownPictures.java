package org.kiosk24.sim.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.identity.CascadeFaceFinder;
import org.kiosk24.app.identity.FaceFinder;
import org.kiosk24.app.identity.Sighting;
import org.kiosk24.device.camera.Picture;

/**
 * Finds in each picture what the box's own finder finds, and remembers it: a simulated camera shows the same few
 * pictures again and again, and hundreds of visits pass in a second. The cascade is read when it is first needed.
 */
public final class KnownPictures implements FaceFinder {
    private static final int MOST = 400;
    private final Map<Key, Sighting> known = new LinkedHashMap<>();
    private Optional<FaceFinder> finder = Optional.empty();

    /** Equal if every pixel is. */
    private record Key(int width, byte[] pixels, int hash) {
        static Key of(Picture picture) {
            return new Key(picture.width(), picture.pixels(), Arrays.hashCode(picture.pixels()));
        }

        Key kept() {
            return new Key(width, pixels.clone(), hash);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.hash == hash && key.width == width
                    && Arrays.equals(key.pixels, pixels);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Override
    public synchronized Sighting find(Picture picture) {
        Key key = Key.of(picture);
        Sighting seen = known.get(key);
        if (seen == null) {
            seen = finder().find(picture);
            if (known.size() >= MOST)
                known.remove(known.keySet().iterator().next());
            known.put(key.kept(), seen);
        }
        return seen;
    }

    private FaceFinder finder() {
        if (finder.isEmpty())
            try {
                finder = Optional.of(CascadeFaceFinder.load(CascadeFaceFinder.FRONTAL_FACE));
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        return finder.get();
    }
}
