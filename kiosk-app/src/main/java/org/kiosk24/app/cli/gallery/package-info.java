/** {@code kiosk gallery}: every screen in every manner, measured and painted. */
package org.kiosk24.app.cli.gallery;
