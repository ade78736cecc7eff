package org.kiosk24.app.identity;

import java.util.List;

/**
 * What was found in one picture.
 *
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param light mean brightness of the whole picture, 0 to 255
 * @param faces largest first
 */
public record Sighting(int width, int height, double light, List<Face> faces) {}
