package org.kiosk24.device.receipt;

import java.util.List;

/** A slip of paper, top to bottom. */
public record Slip(List<Part> parts) {
    /** One part of a slip. */
    public sealed interface Part {}

    /** Centred, double size, bold: what matters most. */
    public record Title(String text) implements Part {}

    /** Left-aligned, wrapped at the paper's width. */
    public record Text(String text) implements Part {}

    /** A name at the left and a value at the right of one line. */
    public record Row(String name, String value) implements Part {}

    /** A name at the left and a sum at the right, double size. */
    public record Sum(String name, String value) implements Part {}

    /** Centred, of normal size. */
    public record Centred(String text) implements Part {}

    /** A paragraph beside its mark, which may be empty; its lines begin below each other. */
    public record Item(String mark, String text) implements Part {}

    /** White between two parts, less than a line. */
    public record Gap() implements Part {}

    /** A line across. */
    public record Rule() implements Part {}

    /** A QR code, centred. */
    public record Qr(String text) implements Part {}
}
