/**
 * The dock: a web page for developers with the whole kiosk on it. The devices run in this process, the kiosk in one of
 * its own, whose power can be cut. All that the page does is done through the control API.
 */
package org.kiosk24.sim.dock;
