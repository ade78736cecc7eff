package org.kiosk24.sim.frame;

/**
 * What stands in a frame.
 *
 * @param offset of its first byte in the frame, from 0
 * @param length in bytes, at least 1
 * @param value as a person writes it: digits, text, or hex
 * @param meaning what the value says; empty where it says it itself
 */
public record Field(String name, int offset, int length, String value, String meaning) {}
