package org.kiosk24.sim.solo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.BlockReader;
import org.kiosk24.device.cardstation.Tcp300Command;
import org.kiosk24.device.cardstation.Tcp300Status;
import org.kiosk24.device.link.Direction;

/** The TCP300II's line: single control bytes, commands by their name, responses by their status. */
final class StationWords implements FrameWords {
    private static final int STX = 0x02;
    private final Map<Direction, BlockReader> readers = new EnumMap<>(
            Map.of(Direction.TO_DEVICE, new BlockReader(), Direction.TO_HOST, new BlockReader()));
    private final Map<Direction, Loose> loose = new EnumMap<>(
            Map.of(Direction.TO_DEVICE, new Loose(), Direction.TO_HOST, new Loose()));

    @Override
    public List<String> take(Direction direction, byte[] masked) {
        BlockReader reader = readers.get(direction);
        Loose outside = loose.get(direction);
        var told = new ArrayList<String>();
        for (byte b : masked) {
            if (!reader.inside() && b != STX) {
                control(b, outside, told);
                continue;
            }
            switch (reader.feed(b & 0xFF)) {
                case BlockReader.More() -> {
                }
                case BlockReader.Whole(var block) -> {
                    outside.tell(told);
                    told.add(direction == Direction.TO_DEVICE ? asked(block) : answered(block));
                }
                case BlockReader.Broken(var why) -> {
                    outside.tell(told);
                    told.add("a broken block: " + why);
                }
            }
        }
        return told;
    }

    private static void control(byte b, Loose outside, List<String> told) {
        String name = switch (b) {
            case 0x04 -> "EOT";
            case 0x05 -> "ENQ";
            case 0x06 -> "ACK";
            case 0x10 -> "DLE";
            case 0x15 -> "NAK";
            default -> "";
        };
        if (name.isEmpty())
            outside.more(1);
        else {
            outside.tell(told);
            told.add(name);
        }
    }

    @Override
    public List<String> turned(Direction direction) {
        var told = new ArrayList<String>();
        loose.get(direction).tell(told);
        if (readers.get(direction).inside())
            told.add("a block that breaks off");
        readers.get(direction).forget();
        return told;
    }

    private static String name(int command) {
        return Tcp300Command.of(command).map(Tcp300Command::toString).orElse("%02X (unknown)".formatted(command));
    }

    private static String asked(Block block) {
        return name(block.command()) + (block.data().length == 0 ? "" : ", " + Loose.count(block.data().length));
    }

    private static String answered(Block block) {
        byte[] data = block.data();
        if (data.length == 0)
            return name(block.command()) + " answered without a status";
        int code = data[0] & 0xFF;
        String status = Tcp300Status.of(code).name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return name(block.command()) + " answered %02X %s".formatted(code, status)
                + (data.length == 1 ? "" : ", " + Loose.count(data.length - 1));
    }
}
