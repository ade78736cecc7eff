package org.kiosk24.sim.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.permit.PermitChipModel.Reply;

class ApduLogTest {
    @Test
    void a_command_shows_its_header_and_an_answer_its_status_and_nothing_in_between() {
        var time = new RealTime();
        var frames = new FrameLog(time);
        var apdus = new ApduLog(time, frames);
        apdus.accept(HexFormat.of().parseHex("0CB08100DEADBEEF"),
                new Reply.Answer(HexFormat.of().parseHex("CAFEBABE9000"), Duration.ZERO));
        apdus.accept(new byte[]{0}, new Reply.Silence());
        String text = apdus.log().text();
        assertEquals(List.of("0C B0 81 00  # command of 8 bytes", "90 00  # answer of 6 bytes",
                "00  # command of 1 bytes", "# no answer"),
                text.lines().map(line -> line.replaceFirst("^[<>] [0-9.]+ ", "")).toList());
        assertFalse(text.contains("DE AD") || text.contains("CA FE"), text);
        assertEquals(List.of("0C B0 81 00 read binary, 8 bytes", "90 00 done, 6 bytes", "00 command, 1 bytes",
                "no answer"), frames.after(0, 9).frames().stream().map(FrameLog.Logged::words).toList());
        assertEquals(List.of(4, 2, 1, 0), frames.after(0, 9).frames().stream().map(f -> f.bytes().length).toList());
    }
}
