package org.kiosk24.sim.idcard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosk24.device.idcard.StatusWord;

/**
 * One switch of the simulated reader, written {@code [command/]name[:number][-once]}: {@code silent},
 * {@code read/truncated:700-once}, {@code find/sw-24}. Without a command it concerns every answer.
 *
 * @param command the command whose answers it concerns, or empty for all
 * @param argument the number; its meaning is the kind's
 * @param once whether it mends itself after its first effect
 */
record ReaderFault(String name, String command, Kind kind, int argument, boolean once) {
    private static final Pattern FORM = Pattern.compile(
            "(?:([a-z-]+)/)?([a-z]+(?:-[a-z]+)*?)(?:-([0-9A-F]{2}))?(?::([0-9]{1,5}))?");

    /** What goes wrong. */
    enum Kind {
        SILENT("takes requests and answers none", 0),
        SLOW("answers late, by so many milliseconds", 400),
        WRONG_CHECK("sends frames with a wrong checksum", 0),
        WRONG_LENGTH("sends frames whose LEN is too large by so much", 3000),
        TRUNCATED("stops in the middle of a frame, after so many bytes", 9),
        STRAY_BEFORE("sends so many stray bytes before a frame", 2),
        STRAY_INSIDE("sends a stray byte inside the preamble", 0),
        FOURTH_AA("sends AA AA AA AA 96 69", 0),
        BYTE_BY_BYTE("hands every byte to the line by itself", 0),
        BURSTS("hands bytes to the line in pieces of 6, 4 and 1", 0),
        CARD_WORDS("passes the card's own SW1 and SW2 through with 31, 41, 47 and 81", 0),
        CARD_NUMBERS("answers find and select with numbers other than zero", 0),
        LENIENT_CHECK("takes requests whose checksum is wrong", 0),
        LOCKOUT("after a read, finds a card only when it has been lifted", 0),
        LIFTED_AT_BYTE("the card is lifted when so many bytes of a read have been sent", 700),
        SW("answers with this status byte", -1);

        private final String meaning;
        private final int usual;

        Kind(String meaning, int usual) {
            this.meaning = meaning;
            this.usual = usual;
        }

        /** Whether it spoils frames that were well made. */
        boolean damages() {
            return switch (this) {
                case SILENT, WRONG_CHECK, WRONG_LENGTH, TRUNCATED, STRAY_BEFORE, STRAY_INSIDE, FOURTH_AA,
                        LIFTED_AT_BYTE ->
                    true;
                case SLOW, BYTE_BY_BYTE, BURSTS, CARD_WORDS, CARD_NUMBERS, LENIENT_CHECK, LOCKOUT, SW -> false;
            };
        }

        String plainName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What people call some of them. */
    private static final Map<String, String> BY_PEOPLE = Map.of("unreadable-card", "read/sw-41", "fake-card",
            "select/sw-31", "wrong-card-type", "select/sw-40", "self-test-failed", "sw-60", "not-authorised", "sw-66");

    /** Every name that {@link #parse} takes without a command, a number of one's own or {@code -once}. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (Kind kind : Kind.values())
            if (kind != Kind.SW)
                all.put(kind.plainName(), kind.meaning + (kind.usual > 0 ? " (" + kind.usual + ")" : ""));
        BY_PEOPLE.keySet().stream().sorted().forEach(name -> all.put(name, "the same as " + BY_PEOPLE.get(name)));
        for (StatusWord word : StatusWord.values())
            if (word.code() >= 0)
                all.put("sw-%02X".formatted(word.code()), "answers with status %02X: %s".formatted(word.code(),
                        word.meaning()));
        return all;
    }

    static ReaderFault parse(String name) {
        boolean once = name.endsWith("-once");
        String bare = once ? name.substring(0, name.length() - "-once".length()) : name;
        Matcher form = FORM.matcher(BY_PEOPLE.getOrDefault(bare, bare));
        if (!form.matches())
            throw unknown(name);
        String command = form.group(1) == null ? "" : form.group(1);
        if (!command.isEmpty() && !Asked.NAMES.contains(command))
            throw unknown(name);
        OptionalInt number = form.group(4) == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(form.group(4)));
        for (Kind kind : Kind.values())
            if (kind.plainName().equals(form.group(2)) && (kind == Kind.SW) == (form.group(3) != null))
                return new ReaderFault(name, command, kind, kind == Kind.SW
                        ? Integer.parseInt(form.group(3), 16)
                        : number.orElse(kind.usual), once);
        throw unknown(name);
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("the ID-card reader has no fault '" + name
                + "'; write [command/]name[:number][-once] with command one of " + Asked.NAMES + " and name one of "
                + all().keySet());
    }

    boolean concerns(Kind kind, Asked asked) {
        return this.kind == kind && (command.isEmpty() || command.equals(asked.name()));
    }
}
