package org.kiosk24.sim.planted;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a bug into a folder that goes in front of the class path. */
final class Planting {
    private static final Path ROOT = root();
    static final String CLASS_PATH = System.getProperty("surefire.test.class.path",
            System.getProperty("java.class.path"));

    private Planting() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("device-drivers")))
            here = here.getParent();
        return here;
    }

    /**
     * @param into an existing empty folder
     * @return where the classes are
     */
    static Path plant(PlantedBug bug, Path into) throws IOException {
        Path classes = Files.createDirectory(into.resolve("classes"));
        List<Path> sources = new ArrayList<>();
        for (var changed : changed(bug).entrySet()) {
            Path source = into.resolve(Path.of(changed.getKey()).getFileName());
            sources.add(Files.writeString(source, changed.getValue()));
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            var options = List.of("-cp", CLASS_PATH, "-d", classes.toString(), "-proc:none", "-nowarn");
            if (!compiler.getTask(messages, files, null, options, null, units).call())
                throw new AssertionError(bug + " does not compile:\n" + messages);
        }
        return classes;
    }

    /** The changed files' text by path. */
    private static Map<String, String> changed(PlantedBug bug) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (PlantedBug.Edit edit : bug.edits()) {
            String text = texts.containsKey(edit.file())
                    ? texts.get(edit.file())
                    : Files.readString(ROOT.resolve(edit.file()));
            int at = text.indexOf(edit.old());
            if (at < 0 || text.indexOf(edit.old(), at + 1) >= 0)
                throw new AssertionError("the source has changed: " + edit.file() + " should hold once, for " + bug
                        + ": " + edit.old());
            texts.put(edit.file(), text.substring(0, at) + edit.replacement()
                    + text.substring(at + edit.old().length()));
        }
        return texts;
    }
}
