package org.kiosk24.sim.frame;

/**
 * What went over a line as one piece, or what was none.
 *
 * @param words what it is
 * @param bytes masked; of very many outside of any frame, the first
 */
public record Frame(String words, byte[] bytes) {}
