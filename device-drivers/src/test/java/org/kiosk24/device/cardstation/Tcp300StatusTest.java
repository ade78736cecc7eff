package org.kiosk24.device.cardstation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Tcp300StatusTest {
    @ParameterizedTest
    @CsvSource({"22,C,NO_CARD,NO", "23,C,CARD_UNREADABLE,UNKNOWN", "31,B,CARD_UNREADABLE,UNKNOWN",
            "32,B,CARD_UNREADABLE,UNKNOWN", "33,B,CARD_UNREADABLE,UNKNOWN", "34,B,CARD_UNREADABLE,UNKNOWN",
            "37,B,CARD_UNREADABLE,UNKNOWN", "38,B,JAMMED,UNKNOWN", "40,B,COVER_OPEN,UNKNOWN", "41,C,REJECTED,NO",
            "42,A,OUT_OF_SERVICE,UNKNOWN", "43,A,OUT_OF_SERVICE,UNKNOWN", "45,A,OUT_OF_SERVICE,UNKNOWN",
            "4C,C,REJECTED,NO", "51,C,REJECTED,NO", "77,A,REJECTED,UNKNOWN"})
    void each_status_has_its_rank_its_fault_and_its_doubt_about_a_print(String code, Tcp300Status.Rank rank,
            String fault, String act) {
        int seen = Integer.parseInt(code, 16);
        Tcp300Status status = Tcp300Status.of(seen);
        assertEquals(rank, status.rank());
        var print = status.fault("cardStation at x", seen, Tcp300Command.ERASE_PRINT,
                status.actHappened(Tcp300Command.ERASE_PRINT));
        assertEquals(fault, print.code());
        assertEquals(act, print.actHappened().name());
        assertEquals(true, print.detail().contains(code), print.detail());
    }

    @Test
    void nothing_moves_for_a_question_whatever_its_status() {
        for (Tcp300Status status : Tcp300Status.values())
            assertEquals("NO", status.actHappened(Tcp300Command.SENSORS).name());
    }
}
