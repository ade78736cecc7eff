package org.kiosk24.sim.dock;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import com.google.gson.Gson;

/**
 * What is to be seen at the kiosk's front, as its process tells it: a JSON object and a PNG picture, each with its length
 * in four bytes before it.
 *
 * @param screen the screen's name
 * @param language that is spoken
 * @param secondsLeft how long the screen waits for the person; 0 or less when it waits for no person
 * @param targets what can be pressed, in pixels of a glass of 1080 by 1920
 * @param light the guide light that is on; empty for none
 */
record Glass(String screen, String language, int secondsLeft, List<Target> targets, String light) {
    private static final Gson GSON = new Gson();
    private static final int MOST = 16 * 1024 * 1024;

    record Target(String id, String label, double x, double y, double width, double height) {}

    /** With its picture. */
    record Shown(Glass glass, byte[] png) {
        void write(DataOutputStream out) throws IOException {
            part(out, GSON.toJson(glass).getBytes(StandardCharsets.UTF_8));
            part(out, png);
            out.flush();
        }

        private static void part(DataOutputStream out, byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        static Shown read(DataInputStream in) throws IOException {
            String json = new String(part(in), StandardCharsets.UTF_8);
            return new Shown(GSON.fromJson(json, Glass.class), part(in));
        }

        private static byte[] part(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length < 0 || length > MOST)
                throw new IOException("a part of " + length + " bytes");
            return in.readNBytes(length);
        }
    }

    Optional<Target> target(String id) {
        return targets.stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
