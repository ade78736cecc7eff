package org.kiosk24.app.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a cascade of upright Haar features in the XML of OpenCV 2.4 and later ({@code opencv_traincascade}), such as
 * those of Debian's package opencv-data. Any bytes in: a cascade that cannot be walked out of its arrays, or an
 * {@link IOException} that names the file and what is wrong.
 */
final class CascadeFile {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_NUMBERS = 200_000;
    private static final int MAX_DEPTH = 12;
    private final Path file;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int width;
    private int height;
    private String featureType = "";
    private final List<Integer> stageEnd = new ArrayList<>();
    private final List<Float> stageThreshold = new ArrayList<>();
    private final List<double[]> treeNodes = new ArrayList<>();
    private final List<double[]> treeLeaves = new ArrayList<>();
    private final List<List<double[]>> features = new ArrayList<>();
    private List<double[]> rectangles = new ArrayList<>();
    private int numbers;

    private CascadeFile(Path file) {
        this.file = file;
    }

    static Cascade read(Path file) throws IOException {
        try {
            if (Files.size(file) > MAX_BYTES)
                throw new IOException(file + " is no cascade: larger than " + MAX_BYTES + " bytes");
            try (InputStream in = Files.newInputStream(file)) {
                return new CascadeFile(file).read(in);
            }
        } catch (NoSuchFileException e) {
            throw new IOException(file + " is missing: install the package opencv-data", e);
        }
    }

    private Cascade read(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext())
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> enter(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> leave();
                    default -> {
                    }
                }
            return cascade();
        } catch (XMLStreamException e) {
            throw wrong("not XML, line " + e.getLocation().getLineNumber());
        } catch (NumberFormatException e) {
            throw wrong("not a number where one is expected");
        }
    }

    private void enter(String element) throws IOException {
        path.addLast(element);
        if (path.size() > MAX_DEPTH)
            throw wrong("elements are nested too deeply");
        text.setLength(0);
        if (at().equals("features/_"))
            rectangles = new ArrayList<>();
    }

    private void leave() throws IOException {
        switch (at()) {
            case "width" -> width = whole(1, 64);
            case "height" -> height = whole(1, 64);
            case "featureType" -> featureType = text.toString().strip();
            case "stages/_/stageThreshold" -> stageThreshold.add((float) numbers(1, 1)[0]);
            case "stages/_" -> stageEnd.add(treeNodes.size());
            case "stages/_/weakClassifiers/_/internalNodes" -> treeNodes.add(numbers(4, 4 * 32));
            case "stages/_/weakClassifiers/_/leafValues" -> treeLeaves.add(numbers(2, 33));
            case "features/_/rects/_" -> rectangles.add(numbers(5, 5));
            case "features/_" -> features.add(rectangles);
            case "features/_/tilted" -> {
                if (whole(0, 1) != 0)
                    throw wrong("it has tilted features");
            }
            default -> {
            }
        }
        path.removeLast();
        text.setLength(0);
    }

    /** Below {@code opencv_storage/cascade}. */
    private String at() {
        return path.size() < 3 ? "" : String.join("/", path.stream().skip(2).toList());
    }

    private int whole(int min, int max) throws IOException {
        double number = numbers(1, 1)[0];
        if (number < min || number > max || number != Math.rint(number))
            throw wrong(path.peekLast() + " is not a whole number from " + min + " to " + max);
        return (int) number;
    }

    private double[] numbers(int min, int max) throws IOException {
        String[] words = text.toString().strip().split("\\s+");
        numbers += words.length;
        if (words.length < min || words.length > max || numbers > MAX_NUMBERS)
            throw wrong("too few or too many numbers in " + path.peekLast());
        double[] all = new double[words.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = Double.parseDouble(words[i].replaceFirst("\\.$", ""));
            if (!(Math.abs(all[i]) < 1e9))
                throw wrong("a number out of range in " + path.peekLast());
        }
        return all;
    }

    private Cascade cascade() throws IOException {
        if (!featureType.equals("HAAR") || width != height || stageEnd.isEmpty() || features.isEmpty()
                || stageThreshold.size() != stageEnd.size() || treeNodes.size() != treeLeaves.size())
            throw wrong("no square HAAR cascade of OpenCV's newer format");
        int nodes = treeNodes.stream().mapToInt(n -> n.length / 4).sum();
        int leaves = treeLeaves.stream().mapToInt(n -> n.length).sum();
        int rects = features.stream().mapToInt(List::size).sum();
        var all = new Cascade(width, stageEnd.stream().mapToInt(i -> i).toArray(), new float[stageEnd.size()],
                new int[treeNodes.size()], new int[treeNodes.size()], new int[4 * nodes], new float[nodes],
                new float[leaves], new int[features.size() + 1], new int[4 * rects], new float[rects]);
        for (int i = 0; i < stageEnd.size(); i++)
            all.stageThreshold()[i] = stageThreshold.get(i);
        trees(all);
        for (int f = 0, r = 0; f < features.size(); f++) {
            all.featureStart()[f] = r;
            for (double[] rect : features.get(f))
                rectangle(all, r++, rect);
            all.featureStart()[f + 1] = r;
        }
        return all;
    }

    private void trees(Cascade all) throws IOException {
        int node = 0;
        int leaf = 0;
        for (int t = 0; t < treeNodes.size(); t++) {
            all.treeNode()[t] = node;
            all.treeLeaf()[t] = leaf;
            double[] tree = treeNodes.get(t);
            double[] values = treeLeaves.get(t);
            int size = tree.length / 4;
            if (tree.length % 4 != 0 || values.length != size + 1)
                throw wrong("a tree with " + size + " nodes and " + values.length + " leaves");
            for (int n = 0; n < size; n++, node++) {
                for (int k = 0; k < 2; k++)
                    all.nodes()[4 * node + k] = child(tree[4 * n + k], n, size);
                if (tree[4 * n + 2] < 0 || tree[4 * n + 2] >= features.size())
                    throw wrong("a tree asks for a feature that is not there");
                all.nodes()[4 * node + 2] = (int) tree[4 * n + 2];
                all.nodeThreshold()[node] = (float) tree[4 * n + 3];
            }
            for (double value : values)
                all.leaves()[leaf++] = (float) value;
        }
    }

    /** A child stands behind its parent, so that every walk ends. */
    private int child(double child, int parent, int size) throws IOException {
        if (child > 0 ? child <= parent || child >= size : child < -size)
            throw wrong("a tree whose branches lead nowhere");
        return (int) child;
    }

    private void rectangle(Cascade all, int r, double[] rect) throws IOException {
        if (rect[0] < 0 || rect[1] < 0 || rect[2] < 1 || rect[3] < 1 || rect[0] + rect[2] > width
                || rect[1] + rect[3] > height)
            throw wrong("a feature reaches out of the window");
        for (int k = 0; k < 4; k++)
            all.rectangles()[4 * r + k] = (int) rect[k];
        all.weights()[r] = (float) rect[4];
    }

    private IOException wrong(String why) {
        return new IOException(file + " is no cascade: " + why + "; install the package opencv-data anew");
    }
}
