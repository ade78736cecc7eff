/**
 * What a power cut may leave of the journal's folder, at every system call: a recording of the real thing under
 * {@code strace}, the states that a disk may be left in, and a judge that opens each of them as the kiosk would.
 */
package org.kiosk24.sim.disk;
