package org.kiosk24.app.diag;

import java.util.Map;
import java.util.TreeMap;
import org.kiosk24.app.diag.Act.Answer;
import org.kiosk24.app.diag.Act.Asked;
import org.kiosk24.app.diag.Act.Misunderstood;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.words.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that staff can have done here, by name, such as {@code cases.resolve}. */
public final class Acts {
    public static final Acts NONE = new Acts(Map.of());
    private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
    private final TreeMap<String, Act> acts;

    public Acts(Map<String, Act> acts) {
        this.acts = new TreeMap<>(acts);
    }

    /**
     * An unknown name, or a value that cannot be taken, is refused. An act that breaks is told and logged: it must not
     * end whoever serves citizens.
     */
    public Answer run(String name, Asked asked) {
        Act act = acts.get(name);
        if (act == null)
            return new Answer.Refused("UNKNOWN_ACT", Text.say("act.unknown", Text.plain(name)));
        try {
            return act.run(asked);
        } catch (Misunderstood e) {
            return new Answer.Refused("WRONG_VALUE", Text.say("act.wrong", Text.plain(e.getMessage())));
        } catch (JournalBroken e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("the act {} broke", name, e);
            return new Answer.Refused("FAILED", Text.say("act.failed", Text.plain(e.getClass().getSimpleName())));
        }
    }
}
