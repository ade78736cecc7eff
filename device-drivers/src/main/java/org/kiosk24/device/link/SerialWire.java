package org.kiosk24.device.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An open serial port. The only class that calls jSerialComm, whose time-outs (steps of 100 ms), listeners (a storm
 * of events after an unplugging) and enumeration are not used: one thread sits in an endless read, one writes.
 */
final class SerialWire implements Wire {
    private static final int EACCES = 13;
    private static final int EAGAIN = 11;
    private static final int EBUSY = 16;
    private static final int ENOTTY = 25;
    /** An endless read that returns nothing means a port that is going away; a few times may be chance. */
    private static final int EMPTY_READS = 3;

    private final String path;
    private final SerialPort port;
    private final byte[] buffer = new byte[4096];
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile LineSettings settings;

    private SerialWire(String path, SerialPort port, LineSettings settings) {
        this.path = path;
        this.port = port;
        this.settings = settings;
    }

    /** Looks the path up and opens what it names now: an old port object would not follow a symbolic link. */
    static SerialWire open(String path, LineSettings settings) throws LinkDown {
        checkNode(path);
        SerialLibrary.load();
        SerialPort port;
        try {
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new LinkDown(gone(path), e);
        }
        port.setComPortParameters(settings.baud(), settings.dataBits(), stopBits(settings), parity(settings));
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 0, 0);
        // after a success the error code may still be ENOTTY, of a modem-line request that a port need not know
        if (!port.openPort(0))
            throw new LinkDown(refused(path, port.getLastErrorCode()));
        return new SerialWire(path, port, settings);
    }

    private static void checkNode(String path) throws LinkDown {
        Path node;
        try {
            node = Path.of(path);
        } catch (InvalidPathException e) {
            throw new LinkDown("'" + path + "' is not a path; the port's name should look like /dev/ttyUSB0", e);
        }
        if (!Files.exists(node))
            throw new LinkDown(gone(path));
        if (!Files.isReadable(node) || !Files.isWritable(node))
            throw new LinkDown(refused(path, EACCES));
    }

    private static String gone(String path) {
        return path + " does not exist: is the device plugged in and on? ls -l /dev/serial/by-id shows what is there";
    }

    private static String refused(String path, int errno) {
        return path + switch (errno) {
            case EACCES -> " may not be used by user " + System.getProperty("user.name") + ": add the user to group "
                    + group(path) + " and log in again";
            // 2 comes when this very process has the port open
            case EAGAIN, EBUSY, 2 -> " is in use: stop the other program (fuser -v " + path + " names it)";
            case ENOTTY -> " is not a serial port: check the path in the configuration";
            default -> " cannot be opened (errno " + errno + "): see dmesg, then plug the device out and in";
        };
    }

    private static String group(String path) {
        try {
            return String.valueOf(Files.getAttribute(Path.of(path), "unix:group"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "dialout";
        }
    }

    /** The library's constant for two stop bits is 3; 2 would mean one and a half. */
    private static int stopBits(LineSettings settings) {
        return switch (settings.stopBits()) {
            case ONE -> SerialPort.ONE_STOP_BIT;
            case TWO -> SerialPort.TWO_STOP_BITS;
        };
    }

    private static int parity(LineSettings settings) {
        return switch (settings.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
        };
    }

    @Override
    public byte[] read() throws IOException {
        for (int i = 0; i < EMPTY_READS; i++) {
            int n = port.readBytes(buffer, buffer.length);
            if (n > 0)
                return Arrays.copyOf(buffer, n);
            if (n < 0)
                break;
        }
        throw new IOException(lost());
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            int n = port.writeBytes(bytes, bytes.length - done, done);
            if (n <= 0)
                throw new IOException(lost());
            done += n;
        }
    }

    private String lost() {
        return path + (closed.get() ? " was closed" : " was lost: is the device still plugged in and on?");
    }

    @Override
    public void speed(int bitsPerSecond) throws IOException {
        if (settings.baud() == bitsPerSecond)
            return;
        LineSettings faster = settings.at(bitsPerSecond);
        if (!port.setBaudRate(bitsPerSecond))
            throw new IOException(path + " does not take " + bitsPerSecond + " bit/s (errno "
                    + port.getLastErrorCode() + "): it was unplugged, or its adapter cannot do this speed");
        settings = faster;
    }

    @Override
    public Duration lineTime(int bytes) {
        return settings.lineTime(bytes);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true))
            port.closePort();
    }
}
