/**
 * What people read and hear, in every language of the kiosk: words stand in resource files, never in code. No screen,
 * no device.
 */
package org.kiosk24.app.words;
