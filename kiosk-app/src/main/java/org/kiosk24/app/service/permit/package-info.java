/**
 * What is on a permit: its endorsements, their validity, and the entries that remain. Nothing is changed on it. It tells
 * where somebody has travelled, so its holder is recognised before anything of it is shown.
 */
package org.kiosk24.app.service.permit;
