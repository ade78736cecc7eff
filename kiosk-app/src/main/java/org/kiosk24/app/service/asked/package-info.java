/** What was asked about the person during a visit: which registers, for what, and whether they knew anything. */
package org.kiosk24.app.service.asked;
