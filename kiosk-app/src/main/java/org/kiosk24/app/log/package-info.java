/**
 * Where log lines go, and the last line of defence that keeps personal numbers out of them. Code elsewhere logs
 * through SLF4J and never puts personal data into a message in the first place.
 */
package org.kiosk24.app.log;
