/**
 * Each driver by itself, for technicians and developers.
 */
package org.kiosk24.app.cli.device;
