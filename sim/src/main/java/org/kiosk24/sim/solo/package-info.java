/**
 * One simulated device by itself, for whoever writes or tries a driver: on a pseudo-terminal or a TCP port, with what
 * goes over its line told frame by frame, personal data masked.
 */
package org.kiosk24.sim.solo;
