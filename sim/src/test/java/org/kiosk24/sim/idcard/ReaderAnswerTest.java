package org.kiosk24.sim.idcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class ReaderAnswerTest {
    @Test
    void a_frame_survives_any_three_faults_one_after_another() {
        byte[][] frames = {ReaderAnswer.ok(), ReaderAnswer.ok(new byte[8]), ReaderAnswer.ok(new byte[1295])};
        for (byte[] frame : frames)
            for (ReaderFault.Kind a : ReaderFault.Kind.values())
                for (ReaderFault.Kind b : ReaderFault.Kind.values())
                    for (ReaderFault.Kind c : ReaderFault.Kind.values())
                        assertNotNull(ReaderAnswer.damaged(
                                ReaderAnswer.damaged(ReaderAnswer.damaged(frame, a, 3), b, 3), c, 3));
    }

    @Test
    void silence_stays_silence() {
        for (ReaderFault.Kind kind : ReaderFault.Kind.values())
            assertEquals(0, ReaderAnswer.damaged(
                    ReaderAnswer.damaged(ReaderAnswer.ok(), ReaderFault.Kind.SILENT, 0), kind, 5).length);
    }
}
