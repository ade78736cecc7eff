package org.kiosk24.sim.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An X server without a screen, 1080 x 1920, whose frame buffer can be seen: Xvfb and its file in XWD format. */
final class VirtualScreen implements AutoCloseable {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    /** Every so many pixels one is looked at. */
    private static final int STEP = 7;
    private final Process server;
    private final String display;
    private final MappedByteBuffer pixels;
    private final int begin;

    /** @param folder for the frame buffer */
    VirtualScreen(Path folder) throws IOException {
        server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", WIDTH + "x" + HEIGHT + "x24", "-fbdir",
                folder.toString(), "-nolisten", "tcp", "-noreset").redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = new BufferedReader(new InputStreamReader(server.getInputStream())).readLine();
        if (number == null)
            throw new IOException("Xvfb did not start");
        display = ":" + number;
        Path file = folder.resolve("Xvfb_screen0");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            pixels = channel.map(FileChannel.MapMode.READ_ONLY, 0, Files.size(file));
        }
        // the header is big-endian: its own size first, the number of colours (12 bytes each) at 76
        begin = pixels.getInt(0) + pixels.getInt(76) * 12;
        pixels.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** As in the environment variable DISPLAY. */
    String display() {
        return display;
    }

    /** Some of the pixels, evenly spread. */
    int[] seen() {
        int[] seen = new int[WIDTH * HEIGHT / STEP];
        for (int i = 0; i < seen.length; i++)
            seen[i] = pixels.getInt(begin + i * STEP * 4) & 0xffffff;
        return seen;
    }

    /** The share of pixels that differ clearly. */
    static double difference(int[] a, int[] b) {
        int different = 0;
        for (int i = 0; i < a.length; i++)
            if (channels(a[i], b[i]) > 96)
                different++;
        return (double) different / a.length;
    }

    private static int channels(int a, int b) {
        return Math.abs((a >> 16) - (b >> 16)) + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                + Math.abs((a & 255) - (b & 255));
    }

    @Override
    public void close() {
        server.destroy();
    }
}
