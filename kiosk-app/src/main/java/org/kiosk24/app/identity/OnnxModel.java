package org.kiosk24.app.identity;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * A network that turns a face into a vector, run by ONNX Runtime on one core: one input of 32-bit floats of the shape
 * 1 x 3 x height x width (red, green, blue; -1 to 1), one output of 1 x length.
 */
final class OnnxModel implements AutoCloseable {
    private static final long MAX_BYTES = 512L << 20;
    private static final int MIN_SIDE = 8;
    private static final int MAX_SIDE = 512;
    private static final int MAX_LENGTH = 8192;
    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;
    private final int width;
    private final int height;

    private OnnxModel(Path file, OrtEnvironment environment, OrtSession session) throws OrtException, IOException {
        this.file = file;
        this.environment = environment;
        this.session = session;
        long[] in = shape("input", session.getInputInfo());
        long[] out = shape("output", session.getOutputInfo());
        input = session.getInputNames().iterator().next();
        if (in.length != 4 || in[0] > 1 || in[1] != 3 || side(in[2]) || side(in[3]))
            throw wrong("its input is " + Arrays.toString(in) + ", not [1, 3, height, width] with sides of " + MIN_SIDE
                    + " to " + MAX_SIDE);
        if (out.length != 2 || out[0] > 1 || out[1] < 2 || out[1] > MAX_LENGTH)
            throw wrong("its output is " + Arrays.toString(out) + ", not [1, length] with a length of 2 to "
                    + MAX_LENGTH);
        height = (int) in[2];
        width = (int) in[3];
    }

    static OnnxModel load(Path file) throws IOException {
        if (!Files.isRegularFile(file))
            throw new IOException("the face model " + file + " is missing");
        if (Files.size(file) > MAX_BYTES)
            throw new IOException("the face model " + file + " is larger than " + (MAX_BYTES >> 20) + " MB");
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                OrtSession session = environment.createSession(file.toString(), options);
                try {
                    return new OnnxModel(file, environment, session);
                } catch (IOException | OrtException e) {
                    session.close();
                    throw e;
                }
            }
        } catch (OrtException e) {
            throw new IOException("the face model " + file + " cannot be loaded: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        } catch (LinkageError e) {
            throw new IOException("ONNX Runtime's library cannot be loaded (" + e.getMessage()
                    + "), which the face model " + file + " needs: it exists for 64-bit Intel and ARM", e);
        }
    }

    private static boolean side(long side) {
        return side < MIN_SIDE || side > MAX_SIDE;
    }

    private long[] shape(String what, Map<String, NodeInfo> infos) throws IOException {
        if (infos.size() != 1)
            throw wrong("it has " + infos.size() + " " + what + "s, not one");
        if (infos.values().iterator().next().getInfo() instanceof TensorInfo tensor
                && tensor.type == OnnxJavaType.FLOAT)
            return tensor.getShape();
        throw wrong("its " + what + " is no tensor of 32-bit floats");
    }

    private IOException wrong(String why) {
        return new IOException("the face model " + file + " does not fit: " + why);
    }

    String device() {
        return "face model at " + file;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** What the network makes of a face. */
    synchronized float[] vector(FloatBuffer planes) throws OrtException {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, planes, new long[]{1, 3, height, width});
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            return ((float[][]) result.get(0).getValue())[0].clone();
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the face model " + file + " cannot be closed", e);
        }
    }
}
