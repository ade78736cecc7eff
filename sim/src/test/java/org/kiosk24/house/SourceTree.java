package org.kiosk24.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the sources' folders alone show. */
public final class SourceTree {
    private static final Map<String, Path> ROOMS = new TreeMap<>(Map.of("device-drivers", Path.of("org/kiosk24/device"),
            "kiosk-app", Path.of("org/kiosk24/app"), "sim", Path.of("org/kiosk24/sim")));

    private SourceTree() {}

    /** Packages of main code without a {@code package-info.java}, and sources outside of their room's package. */
    public static List<String> complaints(Path root) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (var room : ROOMS.entrySet()) {
            Path sources = root.resolve(room.getKey()).resolve("src/main/java");
            if (Files.isDirectory(sources))
                for (Path folder : packages(sources)) {
                    if (!Files.exists(folder.resolve("package-info.java")))
                        complaints.add(folder + " has no package-info.java");
                    if (!sources.relativize(folder).startsWith(room.getValue()))
                        complaints.add(folder + " is not in " + room.getValue());
                }
        }
        return complaints;
    }

    private static List<Path> packages(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(f -> f.toString().endsWith(".java")).map(Path::getParent).distinct().sorted().toList();
        }
    }
}
