/** What is on a permit: its endorsements, their validity, and the entries that remain. Nothing is changed on it. */
package org.kiosk24.app.service.permit;
