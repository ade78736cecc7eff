package org.kiosk24.sim.solo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.BlockReader;
import org.kiosk24.device.cardstation.Tcp300Command;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.frame.Frame;

/** The TCP300II's line: single control bytes, commands by their name, responses by their status. */
final class StationWords implements FrameWords {
    private static final int STX = 0x02;
    private final Map<Direction, BlockReader> readers = new EnumMap<>(
            Map.of(Direction.TO_DEVICE, new BlockReader(), Direction.TO_HOST, new BlockReader()));
    private final Map<Direction, Gathered> gathered = new EnumMap<>(
            Map.of(Direction.TO_DEVICE, new Gathered(), Direction.TO_HOST, new Gathered()));

    @Override
    public List<Frame> take(Direction direction, byte[] masked) {
        BlockReader reader = readers.get(direction);
        Gathered bytes = gathered.get(direction);
        var told = new ArrayList<Frame>();
        for (byte b : masked) {
            if (!reader.inside() && b != STX) {
                bytes.add(b);
                control(b).ifPresent(name -> bytes.tell(name, 1, told));
                continue;
            }
            if (b == STX && !reader.inside())
                bytes.tellOutside(told);
            bytes.add(b);
            switch (reader.feed(b & 0xFF)) {
                case BlockReader.More() -> {
                }
                case BlockReader.Whole(var block) -> bytes.tell(
                        direction == Direction.TO_DEVICE ? asked(block) : answered(block), block.data().length + 4,
                        told);
                case BlockReader.Broken(var why) -> bytes.tell("a broken block: " + why, told);
            }
        }
        return told;
    }

    private static Optional<String> control(byte b) {
        return switch (b) {
            case 0x04 -> Optional.of("EOT");
            case 0x05 -> Optional.of("ENQ");
            case 0x06 -> Optional.of("ACK");
            case 0x10 -> Optional.of("DLE");
            case 0x15 -> Optional.of("NAK");
            default -> Optional.empty();
        };
    }

    @Override
    public List<Frame> turned(Direction direction) {
        var told = new ArrayList<Frame>();
        if (readers.get(direction).inside())
            gathered.get(direction).tellBroken("a block that breaks off", told);
        else
            gathered.get(direction).tellOutside(told);
        readers.get(direction).forget();
        return told;
    }

    private static String name(int command) {
        return Tcp300Command.of(command).map(Tcp300Command::toString).orElse("%02X (unknown)".formatted(command));
    }

    private static String asked(Block block) {
        return name(block.command()) + (block.data().length == 0 ? "" : ", " + Gathered.count(block.data().length));
    }

    private static String answered(Block block) {
        byte[] data = block.data();
        if (data.length == 0)
            return name(block.command()) + " answered without a status";
        int code = data[0] & 0xFF;
        String status = Tcp300Status.of(code).name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return name(block.command()) + " answered %02X %s".formatted(code, status)
                + (data.length == 1 ? "" : ", " + Gathered.count(data.length - 1));
    }
}
