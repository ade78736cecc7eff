package org.kiosk24.app.diag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.channels.SocketChannel;

/** Lines of JSON over the socket between the kiosk and the command that asks it. */
final class DiagSocket implements AutoCloseable {
    /** No line comes near this size, in characters. */
    private static final int LONGEST = 1 << 18;
    private final SocketChannel channel;
    private final Reader in;

    DiagSocket(SocketChannel channel) {
        this.channel = channel;
        in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    void write(String line) throws IOException {
        var bytes = java.nio.ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining())
            channel.write(bytes);
    }

    /** The next line; throws at the end of the stream, and for a line that is too long. */
    String read() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0)
                throw new IOException("the other side has ended");
            if (line.length() >= LONGEST)
                throw new IOException("a line of more than " + LONGEST + " characters");
            line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing is left that could be done with it
        }
    }
}
