package org.kiosk24.sim.cardstation;

import java.time.Duration;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.BlockReader;
import org.kiosk24.device.cardstation.Tcp300Command;
import org.kiosk24.device.link.LinkDown;

/**
 * What the station makes of what it hears: blocks in, ACK/NAK/DLE out, one command at a time, a response that waits for
 * the host's ACK. Idle it hears only 02; waiting for the host's ACK only 06 and 15; while a command runs only the
 * priority commands 5F and 54, which cancel it.
 *
 * <p>Source: TCP300II command manual.
 */
final class StationFirmware {
    private final StationTimes times;
    private final Mechanism mechanism;
    private final StationLine line;
    private final StationWork work;

    StationFirmware(StationTimes times, Mechanism mechanism, StationLine line, StationWork work) {
        this.times = times;
        this.mechanism = mechanism;
        this.line = line;
        this.work = work;
    }

    void hear(byte[] bytes) throws LinkDown {
        for (byte signed : bytes) {
            int b = signed & 0xFF;
            if (work.phase() == Phase.OFF || mechanism.has(StationFault.SILENCE))
                line.forget();
            else if (work.phase() == Phase.WAITING_FOR_HOST) {
                if (b == 0x06)
                    work.acknowledged();
                else if (b == 0x15)
                    line.respondAgain();
            } else
                hearBlock(b);
        }
    }

    private void hearBlock(int b) throws LinkDown {
        switch (line.feed(b)) {
            case BlockReader.More _ -> {
            }
            case BlockReader.Whole(var block) -> {
                if (work.phase() == Phase.IDLE
                        || Tcp300Command.of(block.command()).filter(Tcp300Command::priority).isPresent())
                    accept(block);
            }
            case BlockReader.Broken _ -> {
                if (work.phase() == Phase.IDLE)
                    line.write(0x15);
            }
        }
    }

    private void accept(Block block) throws LinkDown {
        if (mechanism.has(StationFault.NAK_STORM) || mechanism.strikesOnce(StationFault.NAK_ONCE))
            line.write(0x15);
        else if (mechanism.has(StationFault.DLE_REJECT) || !work.takes(block))
            line.write(0x10);
        else
            work.start(block, delayOfAck());
    }

    private Duration delayOfAck() {
        return mechanism.has(StationFault.LATE_ACK)
                ? times.lateAck()
                : mechanism.has(StationFault.SLOW_ACK) ? times.slowAck() : times.ack();
    }
}
