/**
 * Readiness reports: a page for screens and one for paper, each signed by the kiosk so that whoever has its certificate
 * can tell. What stands in them comes from examinations and self-tests; nothing here looks at a device.
 */
package org.kiosk24.app.report;
