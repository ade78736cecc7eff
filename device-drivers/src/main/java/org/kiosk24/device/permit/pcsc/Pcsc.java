package org.kiosk24.device.permit.pcsc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.permit.ChipLost;
import org.kiosk24.device.permit.ChipSlot;
import org.kiosk24.device.permit.SlotDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * A reader of the PC/SC daemon, chosen by a part of its name. A daemon that was restarted, as Debian's is after every
 * idle minute, is met with a new context; a chip that was open then is lost and has to be awaited anew.
 */
public final class Pcsc implements ChipSlot {
    private final String readerPart;
    private final Optional<Path> socket;
    private final Time time;
    private final Timers timers;
    private Optional<Winscard> library = Optional.empty();
    private Optional<Context> context = Optional.empty();

    /**
     * @param poll pause between two looks for a chip
     * @param daemon how long a daemon or reader may be away, as while it restarts, before that is a fault
     * @param answer how long a chip may take for one command
     * @param call how long any other call may take
     */
    public record Timers(Duration poll, Duration daemon, Duration answer, Duration call) {
        public static final Timers DEFAULT = new Timers(Duration.ofMillis(100), Duration.ofSeconds(5),
                Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private record Context(NativeLane lane, long handle) {}

    /**
     * @param readerPart part of the reader's name; empty for the first reader there is
     * @param socket the daemon's socket, for another daemon than the machine's own
     */
    public Pcsc(String readerPart, Optional<Path> socket, Time time, Timers timers) {
        this.readerPart = readerPart;
        this.socket = socket;
        this.time = time;
        this.timers = timers;
    }

    @Override
    public String name() {
        return (readerPart.isEmpty() ? "the first PC/SC reader" : "PC/SC reader \"" + readerPart + "\"")
                + socket.map(s -> " of " + s).orElse("");
    }

    @Override
    public String reader() throws SlotDown {
        Deadline grace = time.in(timers.daemon);
        while (true) {
            try {
                return find(context());
            } catch (WinscardError e) {
                pause(e, grace);
            }
        }
    }

    @Override
    public Optional<Chip> await(Deadline deadline) throws SlotDown, ChipLost {
        Deadline grace = time.in(timers.daemon).orSooner(deadline);
        while (true) {
            try {
                Context here = context();
                String reader = find(here);
                if (call(here, () -> library().present(here.handle, reader))) {
                    Winscard.Card card = call(here, () -> library().connect(here.handle, reader));
                    return Optional.of(new PcscChip(here, card));
                }
                if (time.passed(deadline))
                    return Optional.empty();
                time.sleep(timers.poll);
                grace = time.in(timers.daemon).orSooner(deadline);
            } catch (WinscardError e) {
                if (e.ofTheCard() && time.passed(deadline))
                    throw new ChipLost(e.getMessage());
                if (e.ofTheCard())
                    time.sleep(timers.poll);
                else
                    pause(e, grace);
            }
        }
    }

    /** After an error that is not of the card's making: makes ready for another attempt, if there may be one. */
    private void pause(WinscardError e, Deadline grace) throws SlotDown {
        drop();
        if (!e.mayPass() || time.passed(grace))
            throw new SlotDown(e.ofTheReader() ? SlotDown.Missing.READER : SlotDown.Missing.SERVICE, e.getMessage());
        time.sleep(timers.poll);
    }

    private String find(Context here) throws WinscardError {
        List<String> readers = call(here, () -> library().listReaders(here.handle));
        return readers.stream().filter(r -> r.contains(readerPart)).findFirst()
                .orElseThrow(() -> new WinscardError(WinscardError.OTHER_READERS,
                        "there are " + readers + ", none named \"" + readerPart + "\""));
    }

    private Winscard library() throws WinscardError {
        if (library.isEmpty())
            library = Optional.of(socket.isPresent() ? SocketLibrary.copy() : Winscard.system());
        return library.get();
    }

    private Context context() throws WinscardError {
        if (context.isEmpty()) {
            Winscard loaded = library();
            var lane = new NativeLane(time);
            Optional<Long> handle = Optional.empty();
            try {
                handle = lane.call(() -> socket.isPresent()
                        ? SocketLibrary.context(loaded, socket.get())
                        : loaded.establishContext(), time.in(timers.call));
            } finally {
                if (handle.isEmpty())
                    lane.abandon(() -> {
                    });
            }
            context = handle.map(h -> new Context(lane, h));
        }
        return context.orElseThrow(() -> new WinscardError(WinscardError.HUNG, "SCardEstablishContext"));
    }

    private <T> T call(Context here, NativeLane.Call<T> call) throws WinscardError {
        return here.lane.call(call, time.in(timers.call))
                .orElseThrow(() -> new WinscardError(WinscardError.HUNG, "no answer within " + timers.call));
    }

    private void drop() {
        context.ifPresent(old -> old.lane.abandon(() -> library.orElseThrow().releaseContext(old.handle)));
        context = Optional.empty();
    }

    @Override
    public void close() {
        drop();
    }

    private final class PcscChip implements Chip {
        private final Context home;
        private final Winscard.Card card;
        private final Winscard winscard = library.orElseThrow();
        private boolean open = true;

        PcscChip(Context home, Winscard.Card card) {
            this.home = home;
            this.card = card;
        }

        @Override
        public byte[] transmit(byte[] command) throws ChipLost {
            if (!open)
                throw new ChipLost("the connection to the chip is closed");
            try {
                Optional<byte[]> answer = home.lane.call(() -> winscard.transmit(card, command),
                        time.in(timers.answer));
                if (answer.isPresent())
                    return answer.get();
                open = false;
                if (context.filter(home::equals).isPresent())
                    drop();
                throw new ChipLost("the chip did not answer within %d ms".formatted(timers.answer.toMillis()));
            } catch (WinscardError e) {
                letGo(Winscard.LettingGo.LEAVE);
                throw new ChipLost(e.getMessage());
            }
        }

        @Override
        public void close() {
            letGo(Winscard.LettingGo.RESET);
        }

        private void letGo(Winscard.LettingGo how) {
            if (!open)
                return;
            open = false;
            try {
                if (home.lane.call(() -> {
                    winscard.disconnect(card, how);
                    return true;
                }, time.in(timers.call)).isEmpty() && context.filter(home::equals).isPresent())
                    drop();
            } catch (WinscardError e) {
                throw new IllegalStateException("SCardDisconnect reports no errors", e);
            }
        }
    }
}
