package org.kiosk24.sim.conform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.StatusInformation;

/** What a terminal said to one command. */
record Conversation(ZvtTalk.Ack ack, List<Apdu> heard) {
    static boolean ends(Apdu apdu) {
        return apdu.command() == Apdu.COMPLETION || apdu.command() == Apdu.ABORTED;
    }

    boolean accepted() {
        return heard.stream().anyMatch(Apdu::positive);
    }

    boolean refused() {
        return heard.stream().anyMatch(a -> a.answer() && a.negative());
    }

    boolean completed() {
        return !heard.isEmpty() && heard.getLast().command() == Apdu.COMPLETION;
    }

    boolean aborted() {
        return !heard.isEmpty() && heard.getLast().command() == Apdu.ABORTED;
    }

    /** Of the completion, or of the abort. */
    byte[] last() {
        return heard.isEmpty() ? new byte[0] : heard.getLast().data();
    }

    Optional<StatusInformation> status() {
        return heard.stream().filter(a -> a.command() == Apdu.STATUS_INFORMATION)
                .map(a -> StatusInformation.of(a.data())).reduce((a, b) -> b);
    }

    boolean approved() {
        return status().filter(StatusInformation::approved).isPresent();
    }

    /** Commands with their codes; never data, which may be a card's. */
    String words() {
        if (ack != ZvtTalk.Ack.ACK)
            return ack == ZvtTalk.Ack.NAK ? "NAK" : "no acknowledgement";
        return heard.isEmpty() ? "ACK and no more"
                : heard.stream().map(Conversation::word)
                        .collect(Collectors.joining(", "));
    }

    private static String word(Apdu apdu) {
        String code = "%02X %02X".formatted(apdu.command() >>> 8, apdu.code());
        return switch (apdu.command()) {
            case Apdu.STATUS_INFORMATION -> code + StatusInformation.of(apdu.data()).result().stream()
                    .mapToObj(" with result %02X"::formatted).collect(Collectors.joining());
            case Apdu.ABORTED -> code + (apdu.data().length == 0 ? "" : " for %02X".formatted(apdu.data()[0]));
            default -> code;
        };
    }
}
