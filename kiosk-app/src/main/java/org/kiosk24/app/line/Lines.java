package org.kiosk24.app.line;

import org.kiosk24.app.config.Port;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.SerialLink;
import org.kiosk24.device.link.TcpLink;
import org.kiosk24.device.time.Time;

/** From where a line is to the line. */
public final class Lines {
    private Lines() {}

    /** @param settings of no effect behind a network adapter, which has its own */
    public static Link open(Port port, LineSettings settings, Time time) {
        return switch (port) {
            case Port.Serial(var path) -> new SerialLink(path.toString(), settings, time);
            case Port.Tcp(var host, var tcp) -> new TcpLink(host, tcp, time);
        };
    }
}
