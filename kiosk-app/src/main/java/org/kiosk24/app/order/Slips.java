package org.kiosk24.app.order;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.LinkedHashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Mask;
import org.kiosk24.device.receipt.Slip;
import org.kiosk24.device.time.Time;

/**
 * What the slip says that a citizen takes along: a receipt, a refund, or a case for staff. No full numbers. All of it
 * in the language of the one who takes it; what it is and what to do also in Chinese, for the staff who read it later.
 */
public final class Slips {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern PRODUCT = Pattern.compile("(HKG|MAC)([1-9])([MY])([1-9])T");
    /** Multiple entries, as a code writes it. */
    private static final int MULTIPLE = 9;
    private final String place;
    private final Time time;
    private final ZoneId zone;

    /** What kind of slip it is. */
    private enum Kind {
        ISSUED, REPRINT, FILED, REFUND, CONTINUE, CASE
    }

    /** @param place where the kiosk stands, in the citizen's words */
    public Slips(String place, Time time, ZoneId zone) {
        this.place = place;
        this.time = time;
        this.zone = zone;
    }

    /** @param readers who takes it along, first */
    Slip of(Order order, List<Language> readers) {
        SequencedSet<Language> languages = new LinkedHashSet<>(readers);
        languages.add(Language.CHINESE);
        var parts = new ArrayList<Slip.Part>(whole(order, Words.of(languages.removeFirst())));
        languages.forEach(language -> parts.addAll(inShort(order, Words.of(language))));
        parts.add(new Slip.Qr(order.id()));
        parts.add(new Slip.Centred(order.id()));
        return new Slip(List.copyOf(parts));
    }

    private List<Slip.Part> whole(Order order, Words words) {
        var parts = new ArrayList<Slip.Part>();
        parts.add(new Slip.Centred(place));
        parts.add(new Slip.Gap());
        parts.add(new Slip.Title(words.say("slip.title", kind(order))));
        parts.add(new Slip.Rule());
        order.continueCode().ifPresent(code -> {
            parts.add(new Slip.Centred(words.say("slip.code")));
            parts.add(new Slip.Title(code));
            parts.add(new Slip.Rule());
        });
        order.chosen().ifPresent(c -> {
            parts.add(new Slip.Sum(words.say("slip.amount"), money(order, c, words)));
            parts.add(new Slip.Gap());
        });
        order.permit()
                .ifPresent(p -> parts.add(new Slip.Row(words.say("slip.permit"), Mask.number(p.permitNumber()))));
        order.chosen()
                .ifPresent(
                        c -> parts.add(new Slip.Row(words.say("slip.endorsement"), product(words, c.productCode()))));
        if (order.made())
            order.approved().ifPresent(
                    a -> parts.add(new Slip.Row(words.say("slip.endorsement.number"), a.endorsementNumber())));
        parts.add(new Slip.Row(words.say("paper.time"), WHEN.format(time.now().atZone(zone))));
        parts.add(new Slip.Rule());
        advice(order, words).forEach(line -> parts.add(new Slip.Text(line)));
        return parts;
    }

    private static List<Slip.Part> inShort(Order order, Words words) {
        return Stream.concat(Stream.of(new Slip.Rule(), new Slip.Text(words.say("slip.title", kind(order)))),
                advice(order, words).stream().map(Slip.Text::new)).map(Slip.Part.class::cast).toList();
    }

    private static Kind kind(Order order) {
        return switch (Fulfilment.ending(order)) {
            case ISSUED -> order.reprint() ? Kind.REPRINT : Kind.ISSUED;
            case FILED -> Kind.FILED;
            case NOT_ISSUED -> order.money() instanceof Money.GivenBack ? Kind.REFUND : Kind.CONTINUE;
            case CASE -> Kind.CASE;
        };
    }

    /** {@code 香港 1年2次}; a code that has no words is printed as it is. */
    private static String product(Words words, String code) {
        Matcher m = PRODUCT.matcher(code);
        if (!m.matches())
            return code;
        int length = Integer.parseInt(m.group(2));
        int entries = Integer.parseInt(m.group(4));
        String period = words.say((m.group(3).equals("M") ? "period.months" : "period.years")
                + (length == 1 ? ".one" : ""), length);
        String times = entries == MULTIPLE
                ? words.say("entries.multiple")
                : words.say(entries == 1 ? "entries.one" : "entries.some", entries);
        return words.say("destination." + m.group(1)) + " " + words.say("product.validity", period, times);
    }

    private static String money(Order order, Entry.Chosen chosen, Words words) {
        String fee = yuan(chosen.feeFen());
        return switch (order.money()) {
            case Money.Taken m -> words.say("slip.money.paid", fee);
            case Money.GivenBack m -> words.say("slip.money.refunded", fee);
            case Money.InDoubt m -> words.say("slip.money.checked", fee);
            case Money.Asked m -> words.say("slip.money.checked", fee);
            case Money.GoingBack m -> words.say("slip.money.goingback", fee);
            case Money.NotTaken m -> yuan(0);
        };
    }

    /** With the sign that printers' fonts have. */
    private static String yuan(int fen) {
        return "\uFFE5%d.%02d".formatted(fen / 100, fen % 100);
    }

    private static List<String> advice(Order order, Words words) {
        if (order.cases().isEmpty()) {
            boolean again = kind(order) == Kind.REFUND && order.continueCode().isPresent();
            return Stream.of("slip.advice." + kind(order), "slip.again").limit(again ? 2 : 1).map(words::say)
                    .toList();
        }
        return Stream.concat(order.cases().stream().map(reason -> words.say("slip.case", reason)),
                Stream.of(words.say("slip.advice", Kind.CASE))).toList();
    }
}
