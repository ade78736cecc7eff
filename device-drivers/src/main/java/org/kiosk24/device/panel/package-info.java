/**
 * The pins of the cabinet: lights that show where to look, contacts of doors, key and battery, relays, beacon, heater
 * and fan. Pi4J stays behind {@link org.kiosk24.device.panel.Panel}.
 */
package org.kiosk24.device.panel;
