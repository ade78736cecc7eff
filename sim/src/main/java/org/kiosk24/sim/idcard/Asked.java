package org.kiosk24.sim.idcard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kiosk24.device.idcard.LineSpeed;
import org.kiosk24.device.idcard.Request;

/** What a reader understood of a request. */
sealed interface Asked {
    /** The names by which faults refer to requests. */
    Set<String> NAMES = names();

    String name();

    record Command(Request.Command command) implements Asked {
        @Override
        public String name() {
            return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record Speed(LineSpeed speed) implements Asked {
        @Override
        public String name() {
            return "set-speed";
        }
    }

    record RfLimit() implements Asked {
        @Override
        public String name() {
            return "limit-rf-frame";
        }
    }

    /** Not understood; answered with this status. */
    record Nonsense(int status) implements Asked {
        @Override
        public String name() {
            return "unknown";
        }
    }

    static Asked of(byte[] body) {
        int cmd = body[0] & 0xFF;
        int para = body[1] & 0xFF;
        if (body.length == 2) {
            for (Request.Command command : Request.Command.values())
                if (command.is(cmd, para))
                    return new Command(command);
            Optional<LineSpeed> speed = cmd == 0x60 ? LineSpeed.ofParameter(para) : Optional.empty();
            if (speed.isPresent())
                return new Speed(speed.get());
        }
        return body.length == 3 && cmd == 0x61 && para == 0xFF && (body[2] & 0xFF) >= 0x18
                ? new RfLimit()
                : new Nonsense(0x21);
    }

    private static Set<String> names() {
        var names = Arrays.stream(Request.Command.values()).map(c -> new Command(c).name()).collect(
                Collectors.toCollection(TreeSet::new));
        names.add("set-speed");
        names.add("limit-rf-frame");
        return names;
    }
}
