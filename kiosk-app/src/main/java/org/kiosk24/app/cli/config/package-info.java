/**
 * {@code kiosk config ...}: what a technician asks about a configuration file before the kiosk runs on it.
 */
package org.kiosk24.app.cli.config;
