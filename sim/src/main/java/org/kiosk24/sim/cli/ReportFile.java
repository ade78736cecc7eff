package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kiosk24.sim.report.DayReport;

/** Where the report goes; whether it can go there is found out before a long run, not after it. */
final class ReportFile {
    private final Path file;

    /** @param file null for none; a file that is already there will be replaced */
    ReportFile(Weather weather, Path file) {
        this.file = file;
        if (file == null)
            return;
        Path folder = file.toAbsolutePath().getParent();
        weather.require(folder != null && Files.isDirectory(folder), "--report: there is no folder " + folder);
        weather.require(!Files.isDirectory(file), "--report: " + file + " is a folder");
        weather.require(Files.exists(file) ? Files.isWritable(file) : Files.isWritable(folder),
                "--report: " + file + " cannot be written here");
    }

    void write(DayReport report) throws IOException {
        if (file != null)
            Files.writeString(file, report.html());
    }
}
