package org.kiosk24.app.screen.fx;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A part of a page that is never cut in two.
 *
 * @param gap to the piece above it on the same page
 */
record Piece(Role role, Region node, double gap) {
    static final double GAP = 32;
    static final double TILE_GAP = 16;

    enum Role {
        /** Read, not touched. */
        TELLS,
        /** The same; as high as there is room for, between its least and its preferred height. */
        STRETCHES,
        /** A picture that says again what words say: it takes what room there is, or goes. */
        ADORNS,
        /** Touched: in the lower half for who sits. */
        ASKS,
        /** The same; as high as there is room for, between its least and its preferred height. */
        ASKS_AND_STRETCHES
    }

    static Piece tells(Region node) {
        return new Piece(Role.TELLS, node, GAP);
    }

    /** A line of a list, right under the one before. */
    static Piece line(Region node) {
        return new Piece(Role.TELLS, node, 0);
    }

    static Piece stretches(Region node) {
        return new Piece(Role.STRETCHES, node, GAP);
    }

    static Piece adorns(Node drawing) {
        return new Piece(Role.ADORNS, new PictureBox(drawing), GAP);
    }

    static Piece tile(Region node) {
        return new Piece(Role.ASKS, node, TILE_GAP);
    }

    static Piece keys(Region node) {
        return new Piece(Role.ASKS_AND_STRETCHES, node, GAP);
    }

    /** The same with this gap above. */
    Piece after(double wanted) {
        return new Piece(role, node, wanted);
    }

    boolean asks() {
        return role == Role.ASKS || role == Role.ASKS_AND_STRETCHES;
    }

    boolean elastic() {
        return role != Role.TELLS && role != Role.ASKS;
    }

    double least(double width) {
        return elastic() ? node.minHeight(width) : node.prefHeight(width);
    }

    double preferred(double width) {
        return node.prefHeight(width);
    }
}
