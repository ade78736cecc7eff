/**
 * Frames taken apart: what stands at which byte, and what it means, as a protocol analyser shows it. Works on masked
 * bytes, and on any bytes at all.
 */
package org.kiosk24.sim.frame;
