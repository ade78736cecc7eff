package org.kiosk24.app.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the smallest networks that ONNX knows, in its Protocol Buffers (onnx.proto, IR version 8, operator set 13): the
 * mean of each tile of a picture, as one vector.
 */
final class TinyModel {
    private static final int FLOAT = 1;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TinyModel() {}

    /** {@code AveragePool} of {@code tile} x {@code tile}, then {@code Flatten}. A negative side is left open. */
    static byte[] tiles(long[] input, int tile, long[] output) {
        TinyModel graph = new TinyModel();
        graph.message(1, node("AveragePool", "face", "tiles", List.of(ints("kernel_shape", tile, tile),
                ints("strides", tile, tile))));
        graph.message(1, node("Flatten", "tiles", "vector", List.of()));
        graph.text(2, "tiny");
        graph.message(11, value("face", input));
        graph.message(12, value("vector", output));
        return model(graph.out.toByteArray());
    }

    private static byte[] model(byte[] graph) {
        TinyModel operators = new TinyModel();
        operators.number(2, 13);
        TinyModel model = new TinyModel();
        model.number(1, 8);
        model.message(7, graph);
        model.message(8, operators.out.toByteArray());
        return model.out.toByteArray();
    }

    private static byte[] node(String operator, String input, String output, List<byte[]> attributes) {
        TinyModel node = new TinyModel();
        node.text(1, input);
        node.text(2, output);
        node.text(4, operator);
        attributes.forEach(a -> node.message(5, a));
        return node.out.toByteArray();
    }

    private static byte[] ints(String name, long... values) {
        TinyModel attribute = new TinyModel();
        attribute.text(1, name);
        for (long v : values)
            attribute.number(8, v);
        attribute.number(20, 7);
        return attribute.out.toByteArray();
    }

    private static byte[] value(String name, long[] shape) {
        List<byte[]> sides = new ArrayList<>();
        for (long side : shape) {
            TinyModel dimension = new TinyModel();
            if (side < 0)
                dimension.text(2, "open");
            else
                dimension.number(1, side);
            sides.add(dimension.out.toByteArray());
        }
        TinyModel dimensions = new TinyModel();
        sides.forEach(s -> dimensions.message(1, s));
        TinyModel tensor = new TinyModel();
        tensor.number(1, FLOAT);
        tensor.message(2, dimensions.out.toByteArray());
        TinyModel type = new TinyModel();
        type.message(1, tensor.out.toByteArray());
        TinyModel value = new TinyModel();
        value.text(1, name);
        value.message(2, type.out.toByteArray());
        return value.out.toByteArray();
    }

    private void text(int field, String text) {
        message(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private void message(int field, byte[] bytes) {
        varint((long) field << 3 | 2);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void number(int field, long value) {
        varint((long) field << 3);
        varint(value);
    }

    private void varint(long value) {
        long left = value;
        for (; (left & ~0x7FL) != 0; left >>>= 7)
            out.write((int) (left & 0x7F | 0x80));
        out.write((int) left);
    }
}
