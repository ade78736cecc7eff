/**
 * What every way to an endorsement has in common: an order that reaches its end whatever happens, and the bureau's
 * word on it before any money.
 */
package org.kiosk24.app.service.issue;
