/**
 * The report of a virtual day, for the manager of a police station: one HTML file that needs nothing else, to be read on
 * a screen or printed on A4. Figures are worked out apart from drawing; nothing here decides anything about a day.
 */
package org.kiosk24.sim.report;
