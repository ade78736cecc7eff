package org.kiosk24.app.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * A cascade moved over one picture. The picture is made smaller step by step while the window stays, and features are
 * sums over rectangles, taken from a table of running sums, divided by the window's own contrast.
 */
final class CascadeWalk {
    private final Cascade cascade;
    private final int side;

    CascadeWalk(Cascade cascade) {
        this.cascade = cascade;
        side = cascade.side();
    }

    /** Where a window was taken for a face; pixels of the whole picture. */
    record Hit(double x, double y, double size) {}

    /** @param smallest side of a face, pixels */
    List<Hit> hits(byte[] grey, int width, int height, double smallest, double step) {
        List<Hit> hits = new ArrayList<>();
        for (double scale = Math.max(1, smallest / side); width / scale > side
                && height / scale > side; scale *= step) {
            int w = (int) (width / scale);
            int h = (int) (height / scale);
            Sums sums = Sums.of(smaller(grey, width, height, w, h), w, h);
            walk(sums, w, h, scale, hits);
        }
        return hits;
    }

    /** By bilinear sampling of means: first halved while that is possible, so that no pixel is left out. */
    static byte[] smaller(byte[] grey, int width, int height, int w, int h) {
        byte[] from = grey;
        int fw = width;
        int fh = height;
        while (fw >= 2 * w && fh >= 2 * h) {
            int hw = fw / 2;
            int hh = fh / 2;
            byte[] half = new byte[hw * hh];
            for (int y = 0; y < hh; y++)
                for (int x = 0, i = 2 * y * fw; x < hw; x++, i += 2)
                    half[y * hw + x] = (byte) ((from[i] & 0xFF) + (from[i + 1] & 0xFF) + (from[i + fw] & 0xFF)
                            + (from[i + fw + 1] & 0xFF) + 2 >> 2);
            from = half;
            fw = hw;
            fh = hh;
        }
        return from.length == w * h && fw == w ? from : sampled(from, fw, fh, w, h);
    }

    private static byte[] sampled(byte[] from, int fw, int fh, int w, int h) {
        byte[] to = new byte[w * h];
        int[] left = new int[w];
        int[] part = new int[w];
        for (int x = 0; x < w; x++) {
            double at = Math.clamp((x + 0.5) * fw / w - 0.5, 0, fw - 1.001);
            left[x] = (int) at;
            part[x] = (int) (256 * (at - left[x]));
        }
        for (int y = 0; y < h; y++) {
            double at = Math.clamp((y + 0.5) * fh / h - 0.5, 0, fh - 1.001);
            int top = (int) at * fw;
            int below = Math.min((int) at + 1, fh - 1) * fw;
            int v = (int) (256 * (at - (int) at));
            for (int x = 0; x < w; x++) {
                int l = left[x];
                int r = Math.min(l + 1, fw - 1);
                int upper = (from[top + l] & 0xFF) * (256 - part[x]) + (from[top + r] & 0xFF) * part[x];
                int lower = (from[below + l] & 0xFF) * (256 - part[x]) + (from[below + r] & 0xFF) * part[x];
                to[y * w + x] = (byte) (upper * (256 - v) + lower * v + 32768 >> 16);
            }
        }
        return to;
    }

    /** Running sums of brightness and of its square over everything above and to the left. */
    private record Sums(int stride, int[] sum, long[] squares) {
        static Sums of(byte[] grey, int w, int h) {
            int stride = w + 1;
            int[] sum = new int[stride * (h + 1)];
            long[] squares = new long[stride * (h + 1)];
            for (int y = 0, i = 0; y < h; y++) {
                int row = 0;
                long rowSquares = 0;
                int o = (y + 1) * stride + 1;
                for (int x = 0; x < w; x++, i++, o++) {
                    int v = grey[i] & 0xFF;
                    row += v;
                    rowSquares += v * v;
                    sum[o] = sum[o - stride] + row;
                    squares[o] = squares[o - stride] + rowSquares;
                }
            }
            return new Sums(stride, sum, squares);
        }
    }

    private void walk(Sums sums, int w, int h, double scale, List<Hit> hits) {
        int stride = sums.stride();
        int[] corners = corners(stride);
        int step = scale > 2 ? 1 : 2;
        int inner = side - 2;
        double area = inner * inner;
        for (int y = 0; y <= h - side; y += step)
            for (int x = 0; x <= w - side; x += step) {
                int at = y * stride + x;
                int a = at + stride + 1;
                int b = a + inner;
                int c = a + inner * stride;
                int d = c + inner;
                double sum = sums.sum()[a] - sums.sum()[b] - sums.sum()[c] + sums.sum()[d];
                double squares = sums.squares()[a] - sums.squares()[b] - sums.squares()[c] + sums.squares()[d];
                double spread = area * squares - sum * sum;
                if (spread > area * area && passes(sums.sum(), at, corners, (float) (1 / Math.sqrt(spread))))
                    hits.add(new Hit(x * scale, y * scale, side * scale));
            }
    }

    /** Where each rectangle's four corners lie in a table of this width. */
    private int[] corners(int stride) {
        int[] r = cascade.rectangles();
        int[] corners = new int[r.length];
        for (int i = 0; i < r.length; i += 4) {
            corners[i] = r[i + 1] * stride + r[i];
            corners[i + 1] = corners[i] + r[i + 2];
            corners[i + 2] = corners[i] + r[i + 3] * stride;
            corners[i + 3] = corners[i + 2] + r[i + 2];
        }
        return corners;
    }

    private boolean passes(int[] sum, int at, int[] corners, float contrast) {
        int[] nodes = cascade.nodes();
        float[] thresholds = cascade.nodeThreshold();
        int tree = 0;
        for (int stage = 0; stage < cascade.stageEnd().length; stage++) {
            float total = 0;
            for (int end = cascade.stageEnd()[stage]; tree < end; tree++) {
                int first = cascade.treeNode()[tree];
                int node = 0;
                do {
                    int n = first + node;
                    float value = feature(sum, at, corners, nodes[4 * n + 2]) * contrast;
                    node = value < thresholds[n] ? nodes[4 * n] : nodes[4 * n + 1];
                } while (node > 0);
                total += cascade.leaves()[cascade.treeLeaf()[tree] - node];
            }
            if (total < cascade.stageThreshold()[stage])
                return false;
        }
        return true;
    }

    private float feature(int[] sum, int at, int[] corners, int feature) {
        float value = 0;
        for (int r = cascade.featureStart()[feature], end = cascade.featureStart()[feature + 1]; r < end; r++) {
            int i = 4 * r;
            value += cascade.weights()[r] * (sum[at + corners[i]] - sum[at + corners[i + 1]]
                    - sum[at + corners[i + 2]] + sum[at + corners[i + 3]]);
        }
        return value;
    }
}
