package org.kiosk24.app.custody;

/** @param expected permits that should be in the bin by the journal */
public record Difference(int bin, int expected, int found) {}
