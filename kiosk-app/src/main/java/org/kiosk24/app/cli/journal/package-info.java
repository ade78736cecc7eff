/**
 * {@code kiosk journal ...}: reads the journal beside the running kiosk. Personal fields stay sealed.
 */
package org.kiosk24.app.cli.journal;
