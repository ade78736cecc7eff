package org.kiosk24.sim.field;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.kiosk24.device.Result;

/** Compiles a test that was made, and runs it as JUnit does. */
public final class MadeTest {
    private static final String CLASS_PATH = System.getProperty("surefire.test.class.path",
            System.getProperty("java.class.path"));
    private static final Path ROOT = Path.of("..");

    private MadeTest() {}

    /**
     * @param planted classes to be used instead of those of this name
     * @param folder for its classes
     * @return what the failures say
     */
    public static List<String> run(Path source, String className, List<Path> planted, Path folder)
            throws IOException {
        Path classes = compiled(source, Files.createTempDirectory(folder, "classes"));
        var urls = new ArrayList<URL>();
        for (Path path : planted)
            urls.add(path.toUri().toURL());
        urls.add(classes.toUri().toURL());
        var before = Thread.currentThread().getContextClassLoader();
        try (var loader = new Own(urls.toArray(URL[]::new), before)) {
            Thread.currentThread().setContextClassLoader(loader);
            var summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(loader.loadClass(className))).build(), summary);
            if (summary.getSummary().getTestsFoundCount() != 1)
                throw new AssertionError("tests found: " + summary.getSummary().getTestsFoundCount());
            return summary.getSummary().getFailures().stream().map(f -> f.getException().toString()).toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Path compiled(Path source, Path into) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-cp", CLASS_PATH, "-d", into.toString(), "-proc:none", "-Xlint:all", "-Werror");
            if (!compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source)).call())
                throw new AssertionError(source + " does not compile:\n" + messages + Files.readString(source));
        }
        return into;
    }

    /** The classes of a main source with a bug in it. */
    public static List<Path> planted(String file, String old, String bug, Path folder) throws IOException {
        String text = Files.readString(ROOT.resolve(file));
        if (!text.contains(old))
            throw new AssertionError("the source has changed: " + file + " should hold " + old);
        Path source = Files.writeString(folder.resolve(Path.of(file).getFileName()), text.replace(old, bug));
        return List.of(compiled(source, Files.createTempDirectory(folder, "planted")));
    }

    /** The house's classes are loaded anew, with the planted ones before them; all others are shared. */
    private static final class Own extends URLClassLoader {
        Own(URL[] planted, ClassLoader parent) {
            super(withHouse(planted), parent);
        }

        private static URL[] withHouse(URL[] planted) {
            var urls = new ArrayList<>(List.of(planted));
            for (Class<?> room : List.of(Result.class, org.kiosk24.app.cli.Output.class, FieldRecord.class))
                urls.add(room.getProtectionDomain().getCodeSource().getLocation());
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && (name.startsWith("org.kiosk24.") || name.startsWith("org.field.")))
                    loaded = findClass(name);
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
        }
    }
}
