package org.kiosk24.sim.idcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kiosk24.sim.idcard.Bench.value;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.idcard.SdtMasker;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.link.Replay;
import org.kiosk24.device.link.Transcript;

class SdtTranscriptTest {
    @Test
    void a_masked_transcript_of_a_read_replays_as_the_read_of_a_masked_card() throws Exception {
        var bench = new Bench();
        var lines = new ArrayList<String>();
        bench.model.place(CardImage.of(Cards.resident()));
        bench.model.fault("bursts");
        bench.model.fault("read/truncated:600-once");
        var recorded = Transcript.ofHost(bench.line.host(), new SdtMasker(), bench.time, lines::add);
        bench.host(() -> value(new SdtReader(recorded, bench.time, SdtTimers.DEFAULT, 115_200).read(Bench.PATIENCE,
                Cancel.NEVER)));

        assertFalse(String.join("\n", lines).contains("4B 6D D5 8B"), "the name in the transcript");
        var replay = new Replay(Recording.parse("read", lines), new SdtMasker(), bench.time);
        bench.host(() -> {
            IdCard card = value(new SdtReader(replay, bench.time, SdtTimers.DEFAULT, 115_200).read(Bench.PATIENCE,
                    Cancel.NEVER));
            assertEquals("420***********0014", card.idNumber());
            assertEquals("***", card.name());
        });
        assertEquals(List.of(), replay.left());
    }
}
