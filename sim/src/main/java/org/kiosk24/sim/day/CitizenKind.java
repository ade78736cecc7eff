package org.kiosk24.sim.day;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.sim.citizen.Manner;

/** The kinds of people who come, how often, whose cards they carry, how fast they are, and what they do otherwise. */
public enum CitizenKind {
    BRISK(120, Who.ENTITLED, 400, 1000, Pays.EITHER, h -> Manner.DILIGENT),
    ORDINARY(200, Who.ENTITLED, 1000, 3500, Pays.EITHER, h -> Manner.DILIGENT),
    SLOW(60, Who.ENTITLED, 3500, 9000, Pays.EITHER, h -> Manner.DILIGENT),
    VERY_SLOW_ELDER(25, Who.ELDER, 9000, 24_000, Pays.CARD, h -> Manner.DILIGENT),
    CHANGES_MIND(40, Who.ENTITLED, 800, 3000, Pays.EITHER, Habits::changesMind),
    CHANGES_LANGUAGE(30, Who.ENTITLED, 800, 3000, Pays.EITHER, Habits::changesLanguage),
    CANCELS(30, Who.ENTITLED, 800, 3000, Pays.EITHER, Habits::cancels),
    WALKS_AWAY(20, Who.ENTITLED, 800, 3000, Pays.EITHER, Habits::walksAway),
    TOUCHES_AND_GOES(15, Who.ENTITLED, 300, 900, Pays.CARD, h -> h.walksAwayAt(Screen.PlaceIdCard.class)),
    TAKES_PERMIT_EARLY(15, Who.ENTITLED, 800, 3000, Pays.EITHER, Habits::takesPermitEarly),
    INSERTS_PERMIT_EARLY(15, Who.ENTITLED, 800, 3000, Pays.EITHER, Habits::insertsPermitEarly),
    SLOW_TO_TAKE(25, Who.ENTITLED, 800, 3000, Pays.EITHER, h -> h.slowToTake(20_000, 57_000)),
    LEAVES_PERMIT_HANGING(3, Who.ENTITLED, 800, 3000, Pays.EITHER, h -> h.slowToTake(58_000, 75_000)),
    FORGETS_PERMIT(2, Who.ENTITLED, 800, 3000, Pays.EITHER, h -> h.walksAwayAt(Screen.TakePermit.class)),
    LIFTS_ID_CARD(20, Who.ENTITLED, 800, 3000, Pays.EITHER, Habits::liftsIdCardDuringRead),
    FORGETS_ID_CARD(6, Who.ENTITLED, 800, 3000, Pays.EITHER, Habits::forgetsIdCard),
    LAYS_NO_CARD(12, Who.ENTITLED, 800, 3000, Pays.CARD, Habits::laysNothing),
    WRONG_KIND_OF_CARD(20, Who.OTHER_CARD, 800, 4000, Pays.CARD, h -> Manner.DILIGENT),
    EXPIRED_ID_CARD(12, Who.EXPIRED_ID, 800, 4000, Pays.CARD, h -> Manner.DILIGENT),
    OTHERS_PERMIT(12, Who.OTHERS_PERMIT, 800, 4000, Pays.CARD, h -> Manner.DILIGENT),
    HAS_NO_PERMIT(12, Who.NO_PERMIT, 800, 4000, Pays.CARD, h -> Manner.DILIGENT),
    PERMIT_AT_HOME(15, Who.ENTITLED, 800, 4000, Pays.CARD, Habits::insertsNothing),
    NOT_ENTITLED(60, Who.NOT_ENTITLED, 800, 4000, Pays.CARD, h -> Manner.DILIGENT),
    PAYS_LATE(20, Who.ENTITLED, 800, 3000, Pays.CARD, Habits::paysLate),
    NEVER_PAYS(10, Who.ENTITLED, 800, 3000, Pays.CARD, h -> h.atTerminal(() -> {
    })),
    CANCELS_WHILE_PAYING(15, Who.ENTITLED, 800, 3000, Pays.CARD, h -> h.cancelsAtTerminal(false, 500, 20_000)),
    CANCELS_AFTER_TAP(15, Who.ENTITLED, 800, 3000, Pays.CARD, h -> h.cancelsAtTerminal(true, 0, 1200)),
    INSERTS_BANK_CARD(40, Who.ENTITLED, 800, 3000, Pays.CARD, h -> h.insertsBankCard(true)),
    FORGETS_PIN(15, Who.ENTITLED, 800, 3000, Pays.CARD, h -> h.insertsBankCard(false)),
    DECLINED_THEN_QR(20, Who.ENTITLED, 800, 3000, Pays.CARD, Habits::declinedFirst),
    TELEPHONE(60, Who.ENTITLED, 800, 3000, Pays.QR, h -> h.paysByTelephone(500, 9000)),
    QR_GIVEN_UP(12, Who.ENTITLED, 800, 3000, Pays.QR, Habits::scansAndGivesUp),
    QR_AT_THE_LAST_SECOND(10, Who.ENTITLED, 800, 1500, Pays.QR, h -> h.paysByTelephone(112_000, 121_000)),
    PRESSES_EVERYTHING(15, Who.ENTITLED, 300, 1500, Pays.EITHER, Habits::pressesEverything),
    COMES_BACK_AT_ONCE(20, Who.ENTITLED, 800, 2500, Pays.EITHER, h -> Manner.DILIGENT),
    FADED_PRINT(15, Errand.REPRINT, Who.ELDER, 1500, 5000, Pays.CARD, h -> Manner.DILIGENT),
    COMES_BACK_WITH_CODE(12, Errand.CONTINUE, Who.ENTITLED, 800, 3000, Pays.EITHER, h -> Manner.DILIGENT),
    COMES_AFTER_SMS(25, Errand.COLLECT, Who.ONLINE_APPROVED, 800, 3000, Pays.EITHER, h -> Manner.DILIGENT),
    COMES_BEFORE_SMS(12, Who.ONLINE_EXAMINED, 800, 3000, Pays.EITHER, h -> Manner.DILIGENT),
    COMES_THOUGH_REFUSED(6, Who.ONLINE_REFUSED, 800, 3000, Pays.EITHER, h -> Manner.DILIGENT),
    ASKS_PROGRESS(120, Errand.PROGRESS, Who.PENDING, 800, 3500, h -> Manner.DILIGENT),
    ASKS_PROGRESS_AND_WHO_ASKED(30, Errand.PROGRESS, Who.PENDING, 800, 3500, Habits::looksWhatWasAsked),
    ASKS_PROGRESS_OF_NOTHING(15, Errand.PROGRESS, Who.ENTITLED, 800, 3500, h -> Manner.DILIGENT),
    ASKS_PROGRESS_AND_CANCELS(15, Errand.PROGRESS, Who.PENDING, 800, 3500, Habits::cancelsAtASheet),
    ASKS_PROGRESS_AND_WALKS_AWAY(15, Errand.PROGRESS, Who.PENDING, 800, 3500, Habits::walksAway),
    APPLIES_FOR_FIRST_PERMIT(40, Errand.FIRST_PERMIT, Who.NO_PERMIT, 800, 3500, h -> Manner.DILIGENT),
    REGISTERS_CHILD(35, Errand.NEWBORN, Who.PARENT, 800, 3500, h -> Manner.DILIGENT),
    MOVES_HOUSE(35, Errand.MOVE, Who.MOVER, 800, 3500, h -> Manner.DILIGENT),
    APPLIES_WITH_THINGS_MISSING(25, Errand.NEWBORN, Who.ENTITLED, 800, 3500, h -> Manner.DILIGENT),
    APPLIES_AND_CANCELS(15, Errand.MOVE, Who.MOVER, 800, 3500, Habits::cancelsAtASheet),
    APPLIES_AND_WALKS_AWAY(15, Errand.MOVE, Who.MOVER, 800, 3500, Habits::walksAway),
    APPLIES_AND_PRESSES_EVERYTHING(10, Errand.NEWBORN, Who.PARENT, 300, 1500, Habits::pressesEverything),
    LOOKS_AT_PERMIT(60, Errand.PERMIT, Who.ELDER_AND_OTHERS, 800, 4000, h -> Manner.DILIGENT),
    LOOKS_AT_PERMIT_AND_WALKS_AWAY(10, Errand.PERMIT, Who.ELDER_AND_OTHERS, 800, 4000, Habits::walksAway),
    READS_GUIDE(60, Errand.GUIDE, Who.ENTITLED, 800, 3500, Habits::looksWhatWasAsked),
    BOOKS_COUNTER(50, Errand.BOOKING, Who.NOT_ENTITLED, 800, 3500, h -> Manner.DILIGENT),
    BOOKS_AND_CANCELS(10, Errand.BOOKING, Who.ENTITLED, 800, 3500, Habits::cancelsAtASheet),
    BOOKS_AND_WALKS_AWAY(10, Errand.BOOKING, Who.ENTITLED, 800, 3500, Habits::walksAway);

    /** Whose cards. */
    private interface Who {
        String[] ENTITLED = {"zhang", "minority", "long-name", "shenzhen", "zhuhai", "permit-200-days"};
        String[] ELDER = {"elder"};
        String[] OTHER_CARD = {"hongkong", "foreigner-2017", "foreigner-2023"};
        String[] EXPIRED_ID = {"expired-id"};
        String[] OTHERS_PERMIT = {"others-permit"};
        String[] ONLINE_APPROVED = {"online-approved", "online-approved-long-ago"};
        String[] ONLINE_EXAMINED = {"online-examined", "online-late", "online-today"};
        String[] ONLINE_REFUSED = {"online-refused"};
        String[] NO_PERMIT = {"no-permit"};
        String[] ELDER_AND_OTHERS = {"elder", "zhuhai", "shenzhen", "expired-permit"};
        String[] PARENT = {"shenzhen"};
        String[] MOVER = {"zhang"};
        String[] PENDING = {"zhang", "elder", "minority", "shenzhen", "functionary", "no-permit", "child"};
        String[] NOT_ENTITLED = {"expired-permit", "permit-60-days", "applied-recently", "control", "functionary",
                "unpaid", "child"};
    }

    /** With what they want to pay. */
    enum Pays {
        CARD, QR, EITHER;

        Method method(RandomGenerator random) {
            return switch (this) {
                case CARD -> Method.CARD;
                case QR -> Method.QR;
                case EITHER -> random.nextInt(3) < 2 ? Method.CARD : Method.QR;
            };
        }
    }

    private static final CitizenKind[] ALL = values();
    private final int share;
    final Errand errand;
    private final String[] personas;
    final int paceFrom;
    final int paceTo;
    final Pays pays;
    private final Function<Habits, Manner> manner;

    /** @param share how often this kind comes, beside the others; pace in milliseconds before each act */
    CitizenKind(int share, String[] personas, int paceFrom, int paceTo, Pays pays, Function<Habits, Manner> manner) {
        this(share, Errand.ENDORSEMENT, personas, paceFrom, paceTo, pays, manner);
    }

    /** For what costs nothing. */
    CitizenKind(int share, Errand errand, String[] personas, int paceFrom, int paceTo,
            Function<Habits, Manner> manner) {
        this(share, errand, personas, paceFrom, paceTo, Pays.CARD, manner);
    }

    CitizenKind(int share, Errand errand, String[] personas, int paceFrom, int paceTo, Pays pays,
            Function<Habits, Manner> manner) {
        this.share = share;
        this.errand = errand;
        this.personas = personas;
        this.paceFrom = paceFrom;
        this.paceTo = paceTo;
        this.pays = pays;
        this.manner = manner;
    }

    static CitizenKind any(RandomGenerator random) {
        int all = 0;
        for (CitizenKind kind : ALL)
            all += kind.share;
        int drawn = random.nextInt(all);
        for (CitizenKind kind : ALL) {
            drawn -= kind.share;
            if (drawn < 0)
                return kind;
        }
        throw new IllegalStateException("shares do not add up");
    }

    String persona(RandomGenerator random) {
        return personas[random.nextInt(personas.length)];
    }

    Manner manner(Habits habits) {
        return manner.apply(habits);
    }

    /** Lower case with blanks, for logs and people. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
