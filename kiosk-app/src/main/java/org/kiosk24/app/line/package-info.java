/**
 * How the lines that a configuration or a command names are opened, and where their transcripts go. What is said on a
 * line is the drivers' business.
 */
package org.kiosk24.app.line;
