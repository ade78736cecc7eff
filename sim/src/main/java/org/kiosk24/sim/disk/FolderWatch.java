package org.kiosk24.sim.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a trace what was done to one flat folder, and what was said to one file outside of it. Files whose name
 * ends in {@code -shm} do not count: SQLite rebuilds them after a crash. A call that changes files in a way not known
 * here makes the trace unreadable, rather than a state to be forgotten.
 */
final class FolderWatch {
    private static final Pattern NUMBER = Pattern.compile("(AT_FDCWD|-?\\d{1,9})(<(.*)>.*)?", Pattern.DOTALL);

    /** Longer files than a journal's in a test would only fill the memory. */
    private static final long LONGEST = 64L << 20;

    private sealed interface Target {
        record Folder() implements Target {}

        record File(int number) implements Target {}

        record Mouth() implements Target {}
    }

    /** A file as it was opened; {@code dup}ed descriptors share it. */
    private static final class Opened {
        private final Path path;
        private final Target target;
        private final boolean atEnd;
        private long position;

        Opened(Path path, Target target, boolean atEnd) {
            this.path = path;
            this.target = target;
            this.atEnd = atEnd;
        }
    }

    private final Path folder;
    private final Path mouth;
    private final Map<Integer, Opened> descriptors = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Long> lengths = new ArrayList<>();
    private final StringBuilder saying = new StringBuilder();
    private final List<Step> steps = new ArrayList<>();
    private Calls now;

    /**
     * @param folder absolute, and empty when the trace began
     * @param mouth absolute path of the file that the process talks to the outside world by
     */
    FolderWatch(Path folder, Path mouth) {
        this.folder = folder;
        this.mouth = mouth;
    }

    /** The steps, in the order in which they count. */
    List<Step> steps(List<Calls> calls) throws Calls.Unreadable {
        for (Calls call : calls)
            if (call.call().result() >= 0) {
                now = call;
                see(call.call());
            }
        return steps.stream().sorted(Comparator.comparingInt(Step::counts)).toList();
    }

    private void see(TraceLine.Call call) throws Calls.Unreadable {
        switch (call.name()) {
            case "openat" -> open(path(call, 0, 1), argument(call, 2), call.result());
            case "open" -> open(path(call, -1, 0), argument(call, 1), call.result());
            case "creat" -> open(path(call, -1, 0), "O_CREAT|O_TRUNC", call.result());
            case "close" -> {
                // may be another process's, with its own table; what a number stands for is checked when it is used
            }
            case "dup", "dup2", "dup3" -> copy(call, (int) call.result());
            case "fcntl" -> {
                if (argument(call, 1).startsWith("F_DUPFD"))
                    copy(call, (int) call.result());
            }
            case "lseek" -> on(call).ifPresent(opened -> opened.position = call.result());
            case "write" -> write(call, Optional.empty());
            case "pwrite64" -> write(call, Optional.of(number(call, 3)));
            case "ftruncate" -> resize(call, number(call, 1));
            case "fsync", "fdatasync" -> {
                Optional<Opened> on = on(call);
                if (on.isPresent())
                    sync(on.get().target);
            }
            case "unlink", "rmdir" -> remove(path(call, -1, 0));
            case "unlinkat" -> remove(path(call, 0, 1));
            case "rename" -> rename(path(call, -1, 0), path(call, -1, 1));
            case "renameat", "renameat2" -> rename(path(call, 0, 1), path(call, 2, 3));
            case "mmap" -> map(call);
            default -> unknown(call);
        }
    }

    private void open(Path path, String flags, long descriptor) throws Calls.Unreadable {
        Opened opened;
        if (path.equals(mouth))
            opened = new Opened(path, new Target.Mouth(), true);
        else if (path.equals(folder))
            opened = new Opened(path, new Target.Folder(), false);
        else if (counts(path))
            opened = new Opened(path, file(name(path), flags), flags.contains("O_APPEND"));
        else
            return;
        descriptors.put((int) descriptor, opened);
    }

    private Target file(String name, String flags) throws Calls.Unreadable {
        Integer number = names.get(name);
        if (number == null) {
            if (!flags.contains("O_CREAT"))
                throw new Calls.Unreadable(now.begun(), name + " was there before the trace began");
            number = lengths.size();
            lengths.add(0L);
            names.put(name, number);
            done(new Act.Made(name, number));
        } else if (flags.contains("O_TRUNC"))
            resize(number, 0);
        return new Target.File(number);
    }

    private void copy(TraceLine.Call call, int to) throws Calls.Unreadable {
        Optional<Opened> opened = on(call);
        if (opened.isPresent())
            descriptors.put(to, opened.get());
    }

    private void write(TraceLine.Call call, Optional<Long> offset) throws Calls.Unreadable {
        Optional<Opened> on = on(call);
        if (on.isEmpty())
            return;
        byte[] given = Strace.bytes(argument(call, 1))
                .orElseThrow(() -> new Calls.Unreadable(now.begun(), "what was written is not there whole"));
        if (call.result() > given.length)
            throw new Calls.Unreadable(now.begun(), "more was written than there was");
        byte[] bytes = Arrays.copyOf(given, (int) call.result());
        Opened opened = on.get();
        switch (opened.target) {
            case Target.Folder() -> unknown(call);
            case Target.Mouth() -> say(bytes);
            case Target.File(int number) -> {
                long at = offset.orElse(opened.atEnd ? lengths.get(number) : opened.position);
                if (offset.isEmpty())
                    opened.position = at + bytes.length;
                lengths.set(number, Math.max(lengths.get(number), at + bytes.length));
                done(new Act.Wrote(number, at, bytes));
            }
        }
    }

    private void say(byte[] bytes) throws Calls.Unreadable {
        saying.append(new String(bytes, StandardCharsets.UTF_8));
        for (int end = saying.indexOf("\n"); end >= 0; end = saying.indexOf("\n")) {
            done(new Act.Said(saying.substring(0, end)));
            saying.delete(0, end + 1);
        }
    }

    private void resize(TraceLine.Call call, long length) throws Calls.Unreadable {
        if (on(call).isPresent() && on(call).get().target instanceof Target.File(int number))
            resize(number, length);
    }

    private void resize(int number, long length) throws Calls.Unreadable {
        lengths.set(number, length);
        done(new Act.Resized(number, length));
    }

    private void sync(Target target) throws Calls.Unreadable {
        switch (target) {
            case Target.Folder() -> done(new Act.SyncedFolder());
            case Target.File(int number) -> done(new Act.Synced(number));
            case Target.Mouth() -> {
            }
        }
    }

    private void remove(Path path) throws Calls.Unreadable {
        if (counts(path) && names.remove(name(path)) != null)
            done(new Act.Removed(name(path)));
    }

    private void rename(Path from, Path to) throws Calls.Unreadable {
        if (!counts(from) && !counts(to))
            return;
        Integer number = counts(from) ? names.remove(name(from)) : null;
        if (number == null || !counts(to))
            throw new Calls.Unreadable(now.begun(), "a file was moved into the folder or out of it");
        names.put(name(to), number);
        done(new Act.Renamed(name(from), name(to)));
    }

    private void map(TraceLine.Call call) throws Calls.Unreadable {
        boolean changes = argument(call, 2).contains("PROT_WRITE") && argument(call, 3).contains("MAP_SHARED");
        if (changes && on(call, 4).isPresent())
            throw new Calls.Unreadable(now.begun(), "a file is written through memory, which no trace shows");
    }

    private void unknown(TraceLine.Call call) throws Calls.Unreadable {
        for (String argument : call.arguments()) {
            Matcher matcher = NUMBER.matcher(argument);
            Optional<Path> open = matcher.matches() ? shown(matcher) : Optional.empty();
            Optional<Path> named = Strace.bytes(argument).flatMap(FolderWatch::path);
            if (open.filter(this::concerns).isPresent() || named.filter(this::concerns).isPresent())
                throw new Calls.Unreadable(now.begun(), call.name() + " is not understood");
        }
    }

    private void done(Act act) throws Calls.Unreadable {
        long length = switch (act) {
            case Act.Wrote wrote -> wrote.offset() + wrote.bytes().length;
            case Act.Resized resized -> resized.length();
            default -> 0;
        };
        if (length > LONGEST)
            throw new Calls.Unreadable(now.begun(), "a file grew beyond " + LONGEST + " bytes");
        steps.add(new Step(act, now.begun(), now.ended()));
    }

    private Optional<Opened> on(TraceLine.Call call) throws Calls.Unreadable {
        return on(call, 0);
    }

    /** What the descriptor stands for, if that concerns us. */
    private Optional<Opened> on(TraceLine.Call call, int index) throws Calls.Unreadable {
        Matcher matcher = NUMBER.matcher(argument(call, index));
        if (!matcher.matches())
            throw new Calls.Unreadable(now.begun(), call.name() + " of no file");
        Optional<Path> path = shown(matcher).filter(this::concerns);
        if (path.isEmpty())
            return Optional.empty();
        Opened opened = matcher.group(1).startsWith("AT")
                ? null
                : descriptors.get(Integer.parseInt(matcher.group(1)));
        if (opened == null || !opened.path.equals(path.get()))
            throw new Calls.Unreadable(now.begun(), call.name() + " of a file that was not seen to be opened");
        return Optional.of(opened);
    }

    /** The path that strace shows behind a descriptor. */
    private static Optional<Path> shown(Matcher descriptor) {
        String path = descriptor.group(3);
        return path == null ? Optional.empty() : Strace.bytes('"' + path + '"').flatMap(FolderWatch::path);
    }

    private boolean concerns(Path path) {
        return counts(path) || path.equals(folder) || path.equals(mouth);
    }

    private boolean counts(Path path) {
        return folder.equals(path.getParent()) && !name(path).endsWith("-shm");
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private String argument(TraceLine.Call call, int index) throws Calls.Unreadable {
        if (index >= call.arguments().size())
            throw new Calls.Unreadable(now.begun(), call.name() + " lacks an argument");
        return call.arguments().get(index);
    }

    private long number(TraceLine.Call call, int index) throws Calls.Unreadable {
        String argument = argument(call, index);
        if (!argument.matches("\\d{1,18}"))
            throw new Calls.Unreadable(now.begun(), call.name() + " with no number for an offset or a length");
        return Long.parseLong(argument);
    }

    /** @param folderIndex of the folder that a relative path starts from; -1 if the call has none */
    private Path path(TraceLine.Call call, int folderIndex, int index) throws Calls.Unreadable {
        Path path = Strace.bytes(argument(call, index)).flatMap(FolderWatch::path)
                .orElseThrow(() -> new Calls.Unreadable(now.begun(), call.name() + " of no path"));
        if (path.isAbsolute() || folderIndex < 0)
            return path.normalize();
        Matcher matcher = NUMBER.matcher(argument(call, folderIndex));
        return (matcher.matches() ? shown(matcher) : Optional.<Path>empty()).orElse(Path.of("")).resolve(path)
                .normalize();
    }

    private static Optional<Path> path(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
