package org.kiosk24.app.diag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What support needs to understand a kiosk from afar, in one ZIP: the findings, the configuration without its
 * passwords, the newest logs and wire records (masked when they were written), and the journal's rows with the personal
 * fields still sealed.
 */
public final class SupportBundle implements AutoCloseable {
    /** Of all logs, and of all wire records: so much of the newest, in bytes. */
    private static final long MOST = 64L << 20;
    private static final Pattern SECRET = Pattern.compile("(?m)^(\\s*[\\w-]*password[\\w-]*\\s*=\\s*).*$");
    private final ZipOutputStream zip;
    private final Consumer<String> progress;

    /** @param progress is told of each file */
    public SupportBundle(OutputStream out, Consumer<String> progress) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.progress = progress;
    }

    public void text(String name, String text) throws IOException {
        progress.accept(name);
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Line by line, however many there are. */
    public void lines(String name, Stream<String> lines) throws IOException {
        progress.accept(name);
        zip.putNextEntry(new ZipEntry(name));
        for (String line : (Iterable<String>) lines::iterator)
            zip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A configuration file; what its keys with {@code password} in their name are set to stays here. */
    public void configuration(Path file) throws IOException {
        text(file.getFileName().toString(), SECRET.matcher(Files.readString(file)).replaceAll("$1\"******\""));
    }

    /** The newest files of a folder, as far as there is room; none when there is no such folder. */
    public void newest(String name, Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            return;
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path p) -> p.toFile().lastModified()).reversed()).toList();
        }
        long room = MOST;
        for (Path file : files) {
            long size = Files.size(file);
            if (size > room)
                continue;
            room -= size;
            String entry = name + "/" + file.getFileName();
            progress.accept(entry);
            zip.putNextEntry(new ZipEntry(entry));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
