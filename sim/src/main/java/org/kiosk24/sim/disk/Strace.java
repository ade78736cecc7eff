package org.kiosk24.sim.disk;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that {@code strace -f -y -xx -o FILE} writes (strace(1)): a thread's number, the call, its result. All
 * strings are {@code \x}-escaped, byte for byte, so that no name or content can look like anything else.
 */
final class Strace {
    private static final Pattern LINE = Pattern.compile("(\\d{1,9}) +(\\S.*)", Pattern.DOTALL);
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. (\\w+) resumed>(.*)", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("\\s*= (-?\\d{1,18}|0x[0-9a-f]{1,16}|\\?)(?![0-9a-fx]).*",
            Pattern.DOTALL);
    private static final String UNFINISHED = " <unfinished ...>";
    private static final HexFormat HEX = HexFormat.of();

    private Strace() {}

    /** Reads one line, whatever it holds. */
    static TraceLine parse(String line) {
        if (line.isBlank())
            return new TraceLine.Note();
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches())
            return new TraceLine.Garbled("no thread number in front");
        int thread = Integer.parseInt(matcher.group(1));
        String text = matcher.group(2);
        if (text.startsWith("+++ ") || text.startsWith("--- "))
            return new TraceLine.Note();
        if (text.startsWith("<...")) {
            Matcher resumed = RESUMED.matcher(text);
            return resumed.matches()
                    ? new TraceLine.Resumed(thread, resumed.group(1), resumed.group(2))
                    : new TraceLine.Garbled("half a call without its name");
        }
        if (text.endsWith(UNFINISHED))
            return new TraceLine.Begun(thread, text.substring(0, text.length() - UNFINISHED.length()));
        return call(thread, text);
    }

    /** Reads a whole call: {@code name(argument, ...) = result}. */
    static TraceLine call(int thread, String text) {
        int open = text.indexOf('(');
        if (open < 1 || !text.substring(0, open).chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c)))
            return new TraceLine.Garbled("no call");
        List<String> arguments = new ArrayList<>();
        int start = open + 1;
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (c == '(' || c == '[' || c == '{')
                depth++;
            else if (depth > 0 && (c == ')' || c == ']' || c == '}'))
                depth--;
            else if (depth == 0 && (c == ',' || c == ')')) {
                String argument = text.substring(start, i).strip();
                if (!argument.isEmpty() || c == ',')
                    arguments.add(argument);
                start = i + 1;
                if (c == ')')
                    return result(thread, text.substring(0, open), arguments, text.substring(start));
            }
        }
        return new TraceLine.Garbled("a call without an end");
    }

    private static TraceLine result(int thread, String name, List<String> arguments, String text) {
        Matcher matcher = RESULT.matcher(text);
        if (!matcher.matches())
            return new TraceLine.Garbled("a call without a result");
        String result = matcher.group(1);
        long value = result.equals("?") ? 0
                : result.startsWith("0x") ? Long.parseUnsignedLong(result.substring(2), 16) : Long.parseLong(result);
        return new TraceLine.Call(thread, name, List.copyOf(arguments), value);
    }

    /** The bytes of a quoted argument; empty if it is none, or was cut short by strace. */
    static Optional<byte[]> bytes(String argument) {
        int length = argument.length();
        if (length < 2 || argument.charAt(0) != '"' || argument.charAt(length - 1) != '"' || (length - 2) % 4 != 0)
            return Optional.empty();
        byte[] bytes = new byte[(length - 2) / 4];
        for (int i = 0, at = 1; i < bytes.length; i++, at += 4) {
            boolean escaped = argument.charAt(at) == '\\' && argument.charAt(at + 1) == 'x'
                    && HexFormat.isHexDigit(argument.charAt(at + 2)) && HexFormat.isHexDigit(argument.charAt(at + 3));
            if (!escaped)
                return Optional.empty();
            bytes[i] = (byte) HexFormat.fromHexDigits(argument, at + 2, at + 4);
        }
        return Optional.of(bytes);
    }

    /** As strace writes bytes. */
    static String quoted(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 4 + 2).append('"');
        for (byte b : bytes)
            text.append("\\x").append(HEX.toHexDigits(b));
        return text.append('"').toString();
    }
}
