/** The camera and who stands before it: drawn people only, over TCP for GStreamer or straight from memory. */
package org.kiosk24.sim.camera;
