package org.kiosk24.sim.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kiosk24.app.identity.FaceFinder;
import org.kiosk24.app.identity.Jpeg;
import org.kiosk24.sim.bureau.DrawnFaceMatcher;
import org.kiosk24.sim.bureau.FaceMatcher;
import org.kiosk24.sim.camera.KnownPictures;
import org.kiosk24.sim.face.Features;
import org.kiosk24.sim.permit.DrawnPortrait;

/**
 * The drawn faces of a world: the portraits on its permits, and what box and bureau find in pictures. It all follows
 * from the questions alone, so what was drawn or found once is remembered, and worlds may share it.
 */
public final class Faces {
    /** Smaller portraits, for virtual worlds: hundreds of visits a second read them under secure messaging. */
    static final Faces VIRTUAL = new Faces(k -> DrawnPortrait.jpeg(Features.of(k), 72, 0.9f));
    /** More keys than there are personas are people of tests, who need no remembering. */
    private static final int MOST = 200;
    private final Function<String, byte[]> artist;
    private final KnownPictures finder = new KnownPictures();
    private final FaceMatcher matcher = new DrawnFaceMatcher(finder);
    private final Map<String, byte[]> portraits = new ConcurrentHashMap<>();

    /** The portraits have the size that permits have. */
    public Faces() {
        this(k -> DrawnPortrait.jpeg(Features.of(k)));
    }

    private Faces(Function<String, byte[]> artist) {
        this.artist = artist;
    }

    public FaceFinder finder() {
        return finder;
    }

    /** Makes the JPEGs that leave the box. */
    Jpeg.Encoder encoder() {
        return finder;
    }

    FaceMatcher matcher() {
        return matcher;
    }

    /** The portrait of whoever is called that; the caller's own. */
    byte[] portrait(String key) {
        if (portraits.size() >= MOST)
            portraits.clear();
        return portraits.computeIfAbsent(key, artist).clone();
    }
}
