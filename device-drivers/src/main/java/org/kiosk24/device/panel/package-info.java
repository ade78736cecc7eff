/** The pins of the cabinet: lights that show where to look. Pi4J stays behind {@link org.kiosk24.device.panel.Panel}. */
package org.kiosk24.device.panel;
