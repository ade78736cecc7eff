package org.kiosk24.app.service.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiosk24.app.bureau.Fields;
import org.kiosk24.app.bureau.Fields.Unreadable;
import org.kiosk24.app.service.DataFile;
import org.kiosk24.app.words.Text;

/**
 * What one matter takes, as {@code guides.json} has it.
 *
 * @param from the first day on which it is so; {@code to} the last, empty for no end
 * @param url of the page behind the QR code; empty: the code holds the list itself
 */
public record GuideEntry(String code, LocalDate from, Optional<LocalDate> to, Text.Given title, Text.Given where,
        Text.Given time, Text.Given fee, List<Need> needs, List<String> url) {
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,30}");
    private static final Pattern URL = Pattern.compile("https://[A-Za-z0-9./?=&_-]{4,200}");

    /** @param hints where to get it, and how; perhaps none */
    public record Need(Text.Given what, List<Text> hints) {}

    /** All of the kiosk's own file; {@link IllegalStateException} says which entry is wrong. */
    public static List<GuideEntry> shipped() {
        return DataFile.read(GuideEntry.class, "guides.json", GuideEntry::read);
    }

    boolean inForce(LocalDate day) {
        return !from.isAfter(day) && to.filter(day::isAfter).isEmpty();
    }

    static GuideEntry read(Fields f) throws Unreadable {
        List<Need> needs = new ArrayList<>();
        for (Fields need : f.list("needs", 1, 12)) {
            List<Text> hints = new ArrayList<>();
            for (Fields hint : need.listIfAny("hints", 4))
                hints.add(hint.given());
            needs.add(new Need(need.given("what"), List.copyOf(hints)));
        }
        List<String> url = f.texts("url", 0, 1, 200);
        if (!url.stream().allMatch(u -> URL.matcher(u).matches()))
            throw new Unreadable("'url' is no https address");
        return new GuideEntry(f.like("code", CODE), f.day("from"), f.dayIfAny("to"), f.given("title"),
                f.given("where"), f.given("time"), f.given("fee"), List.copyOf(needs), url);
    }
}
