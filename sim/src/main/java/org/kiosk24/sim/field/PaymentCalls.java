package org.kiosk24.sim.field;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Bcd;
import org.kiosk24.device.payment.zvt.Bmp;
import org.kiosk24.device.payment.zvt.Fields;
import org.kiosk24.device.payment.zvt.FrameReader;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.solo.RecordedDevice.Turn;

/** A payment terminal's. The password is hidden in a record, so any will do. */
final class PaymentCalls implements Calls {
    private static final int PASSWORD = 3;
    private final FieldRecord field;
    private final Time time;
    private final ZvtTerminal driver;
    private CardPayment last = CardPayment.NONE;

    private record Said(Duration at, Apdu apdu) {}

    PaymentCalls(FieldRecord field, Link line, Time time) {
        this.field = field;
        this.time = time;
        driver = new ZvtTerminal(line, time, ZvtSettings.china("123456"), ZvtTimers.DEFAULT);
    }

    @Override
    public Optional<Call> next(List<Turn> ahead) {
        List<Said> said = commands(ahead);
        if (said.isEmpty())
            return Optional.empty();
        int asks = 0;
        while (asks < said.size() - 1 && isInStep(said.get(asks).apdu(), asks > 0
                && isInStep(said.get(asks - 1).apdu(), false)))
            asks++;
        return next(said.get(asks).apdu(), said.subList(asks, said.size()));
    }

    /**
     * By itself the driver makes sure that both are in step: with an enquiry that wants no version, and after it one
     * that does.
     */
    private static boolean isInStep(Apdu apdu, boolean afterOneWithout) {
        return apdu.command() == Apdu.STATUS_ENQUIRY && (apdu.data().length > PASSWORD || afterOneWithout);
    }

    private Optional<Call> next(Apdu first, List<Said> said) {
        return switch (first.command()) {
            case Apdu.REGISTRATION, Apdu.INITIALISATION ->
                Optional.of(new Call("field.done(driver.register());", () -> field.done(driver.register())));
            case Apdu.STATUS_ENQUIRY ->
                Optional.of(new Call("field.done(driver.status());", () -> field.done(driver.status())));
            // the driver looks what was last before it gives anything back
            case Apdu.REPEAT_RECEIPT -> Optional.of(said.size() > 1 && said.get(1).apdu().command() == Apdu.REVERSAL
                    ? reverse(said.get(1).apdu())
                    : new Call("last = field.done(driver.last());",
                            () -> last = field.done(driver.last())));
            case Apdu.AUTHORISATION -> Optional.of(pay(said));
            case Apdu.REVERSAL -> Optional.of(reverse(first));
            case Apdu.END_OF_DAY ->
                Optional.of(new Call("field.done(driver.endOfDay());", () -> field.done(driver.endOfDay())));
            default -> Optional.empty();
        };
    }

    private Call pay(List<Said> said) {
        int fen = amount(said.getFirst().apdu().data());
        Optional<Duration> abort = said.stream().skip(1)
                .takeWhile(s -> s.apdu().command() == Apdu.ABORT || s.apdu().command() == Apdu.STATUS_ENQUIRY)
                .filter(s -> s.apdu().command() == Apdu.ABORT).findFirst()
                .map(s -> s.at().minus(said.getFirst().at()))
                .filter(after -> after.compareTo(ZvtTimers.DEFAULT.t4()) < 0);
        String cancel = abort.map(after -> "field.cancelAfter(Duration.ofMillis(" + after.toMillis() + "))")
                .orElse("Cancel.NEVER");
        return new Call("last = field.done(driver.pay(new PaymentAttempt(\"field\", " + fen
                + ", last, time.now()), AttemptLog.NONE,\n        prompt -> {\n        }, " + cancel + "));",
                () -> last = field.done(driver.pay(new PaymentAttempt("field", fen, last, time.now()),
                        AttemptLog.NONE, prompt -> {
                        }, abort.map(field::cancelAfter).orElse(Cancel.NEVER))));
    }

    private Call reverse(Apdu command) {
        byte[] data = command.data();
        byte[] fields = java.util.Arrays.copyOfRange(data, Math.min(PASSWORD, data.length), data.length);
        String receipt = Fields.walk(fields).digits(Bmp.RECEIPT);
        int fen = amount(fields);
        if (last.receipt().equals(receipt) && last.fen() == fen)
            return new Call("field.done(driver.reverse(last));", () -> field.done(driver.reverse(last)));
        String terminal = last.terminalId();
        return new Call("field.done(driver.reverse(new CardPayment(" + fen + ", \"" + terminal + "\", \"" + receipt
                + "\", \"\", \"\", \"\", \"\", \"00\", \"\", \"\")));",
                () -> field.done(driver.reverse(
                        new CardPayment(fen, terminal, receipt, "", "", "", "", "00", "", ""))));
    }

    private static int amount(byte[] fields) {
        return Fields.walk(fields).get(Bmp.AMOUNT).map(a -> (int) Math.min(Bcd.number(a), Integer.MAX_VALUE))
                .orElse(0);
    }

    private static List<Said> commands(List<Turn> ahead) {
        var said = new ArrayList<Said>();
        var reader = new FrameReader();
        for (Turn turn : ahead)
            for (byte b : turn.bytes())
                if (reader.take(b) == FrameReader.Seen.APDU)
                    Apdu.parse(reader.apdu()).filter(a -> !a.answer())
                            .ifPresent(apdu -> said.add(new Said(turn.at(), apdu)));
        return said;
    }

    @Override
    public String driver() {
        return "new ZvtTerminal(line, time, ZvtSettings.china(\"123456\"), ZvtTimers.DEFAULT)";
    }

    @Override
    public String before() {
        return "CardPayment last = CardPayment.NONE;";
    }

    @Override
    public List<Class<?>> imports() {
        return List.of(Duration.class, Cancel.class, AttemptLog.class, CardPayment.class, PaymentAttempt.class,
                ZvtSettings.class, ZvtTerminal.class, ZvtTimers.class);
    }
}
