package org.kiosk24.sim.permit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.kiosk24.device.permit.Dg1;
import org.kiosk24.device.permit.EndorsementFiles;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.permit.PrintedLine;
import org.kiosk24.device.time.Time;

/**
 * One permit's chip, for as long as the simulation lives: EF.COM, an EF.SOD that is unsigned, DG1, DG2, and the
 * endorsement files of {@link EndorsementFiles}.
 */
public final class VirtualPermit {
    private static final int MEMORY_FAILURE = 0x6581;
    private static final int OK = 0x9000;
    private static final int NOT_ALLOWED = 0x6982;
    private static final int WRONG_OFFSET = 0x6B00;

    private final Permit holder;
    private final Time time;
    private final CardOs os;
    private final Map<Integer, byte[]> files = new HashMap<>();
    private final LdsFiles lds;
    private volatile List<Committed> committed = List.of();
    private boolean writesFail;

    /**
     * An endorsement record as the chip really holds it.
     *
     * @param number its place on the chip, from 1
     */
    public record Committed(Instant at, int number, byte[] record) {}

    /**
     * @param portrait JPEG, see {@link DrawnPortrait}; made when somebody reads it
     * @param random for the chip's challenges and keys
     */
    public VirtualPermit(Permit holder, Supplier<byte[]> portrait, Time time, RandomGenerator random) {
        this.holder = holder;
        this.time = time;
        PrintedLine line = PrintedLine.of(holder.number(), holder.expiry(), holder.birth());
        String printed = line.encoded();
        String information = printed.substring(2, 12) + printed.substring(21, 28) + printed.substring(13, 20);
        lds = new LdsFiles(
                new Dg1(line, holder.chineseName(), holder.surname(), holder.given(), holder.sex()).encoded(),
                portrait);
        files.put(EndorsementFiles.INDEX, EndorsementFiles.index(0));
        os = new CardOs(information.getBytes(StandardCharsets.US_ASCII), new Files(), random);
    }

    public Permit holder() {
        return holder;
    }

    /** The records written over the wire since the permit was made, oldest first. */
    public List<Committed> committed() {
        return committed;
    }

    /** How many records the chip holds, those it was made with included. */
    public synchronized int count() {
        return files.get(EndorsementFiles.INDEX)[EndorsementFiles.COUNT_OFFSET] & 0xFF;
    }

    /** Adds a record as the permit's maker would have. */
    public synchronized void preload(byte[] record) {
        int n = count() + 1;
        if (n > EndorsementFiles.MAX_RECORDS)
            throw new IllegalStateException("the chip is full");
        files.put(EndorsementFiles.slot(n),
                Arrays.copyOf(EndorsementFiles.slotBytes(record), EndorsementFiles.SLOT_BYTES));
        files.put(EndorsementFiles.INDEX, EndorsementFiles.index(n));
    }

    synchronized void reset() {
        os.reset();
    }

    synchronized void endSession() {
        os.endSession();
    }

    synchronized byte[] transmit(byte[] apdu) {
        return os.transmit(apdu);
    }

    synchronized void failWrites(boolean fail) {
        writesFail = fail;
    }

    /** Whether this secured command is the one that commits an endorsement. */
    synchronized boolean commits(Command command) {
        return command.ins() == Command.UPDATE_BINARY && command.p1p2() == EndorsementFiles.COUNT_OFFSET
                && os.selected() == EndorsementFiles.INDEX;
    }

    private final class Files implements CardFiles {
        @Override
        public Optional<byte[]> content(int file) {
            byte[] own = files.get(file);
            if (own != null)
                return Optional.of(own);
            if (file >= EndorsementFiles.slot(1) && file <= EndorsementFiles.slot(EndorsementFiles.MAX_RECORDS))
                return Optional.of(new byte[EndorsementFiles.SLOT_BYTES]);
            return lds.content(file);
        }

        @Override
        public int update(int file, int offset, byte[] bytes) {
            if (file < EndorsementFiles.INDEX)
                return NOT_ALLOWED;
            if (writesFail)
                return MEMORY_FAILURE;
            byte[] content = content(file).orElseThrow().clone();
            if (offset + bytes.length > content.length)
                return WRONG_OFFSET;
            int before = count();
            System.arraycopy(bytes, 0, content, offset, bytes.length);
            files.put(file, content);
            if (count() > before)
                record(count());
            return OK;
        }

        private void record(int number) {
            byte[] slot = content(EndorsementFiles.slot(number)).orElseThrow();
            int length = Math.min((slot[0] & 0xFF) << 8 | slot[1] & 0xFF, slot.length - 2);
            var all = new ArrayList<>(committed);
            all.add(new Committed(time.now(), number, Arrays.copyOfRange(slot, 2, 2 + length)));
            committed = List.copyOf(all);
        }
    }

    @Override
    public String toString() {
        return "VirtualPermit of " + holder;
    }
}
