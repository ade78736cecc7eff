package org.kiosk24.sim.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs a Java class of ours under {@code strace}, and reads what it did to a folder on a real disk. */
public final class Tracing {
    /** All calls that change files, and those that tell which file a descriptor stands for. */
    private static final String CALLS = "?open,openat,?openat2,?creat,close,?dup,?dup2,?dup3,fcntl,lseek,write,pwrite64,"
            + "writev,pwritev,?pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,?sync,?syncfs,?sync_file_range,"
            + "?unlink,unlinkat,?rmdir,?rename,?renameat,renameat2,?link,linkat,?symlink,symlinkat,?mkdir,mkdirat,"
            + "mmap,?copy_file_range,?sendfile,?splice";
    private final Path work;
    private final List<String> tampering;

    /**
     * @param work an existing, empty folder on the disk to try
     * @param tampering more options for strace, such as calls to let fail
     */
    public Tracing(Path work, String... tampering) {
        this.work = work.toAbsolutePath().normalize();
        this.tampering = List.of(tampering);
    }

    /** The folder that is watched. */
    public Path folder() {
        return work.resolve("data");
    }

    /** The file in which the process talks to the outside world. */
    public Path mouth() {
        return work.resolve("said");
    }

    /**
     * Runs the class with {@link #folder()}, {@link #mouth()} and these arguments, until it ends.
     *
     * @throws IOException with what to do, if there is no strace, or it or the class fails
     */
    public void run(Class<?> program, String... arguments) throws IOException {
        Files.createDirectory(folder());
        Files.createFile(mouth());
        Path log = work.resolve("log");
        List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s",
                "16777216", "-e", "trace=" + CALLS, "-o", trace().toString()));
        command.addAll(tampering);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), program.getName(), folder().toString(), mouth().toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("strace is needed to see what reaches the disk; install: apt-get install strace", e);
        }
        try (var output = process.getInputStream()) {
            Files.write(log, output.readAllBytes());
            if (process.waitFor() != 0)
                throw new IOException("the traced process ended with " + process.exitValue() + ": "
                        + Files.readString(log, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the process was traced", e);
        }
    }

    /** What the process did, in order. */
    public List<Step> steps() throws IOException {
        try (Stream<String> lines = Files.lines(trace(), StandardCharsets.ISO_8859_1)) {
            return new FolderWatch(folder(), mouth()).steps(Calls.of(lines.iterator()));
        }
    }

    private Path trace() {
        return work.resolve("trace");
    }
}
