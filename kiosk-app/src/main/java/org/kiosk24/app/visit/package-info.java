/**
 * A citizen's visit, from the first touch to goodbye, as straight-line code over values: screens out, touches in,
 * devices and bureau through their interfaces.
 */
package org.kiosk24.app.visit;
