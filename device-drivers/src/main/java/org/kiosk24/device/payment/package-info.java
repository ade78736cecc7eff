/**
 * Card payment: the terminal as the orders see it. The reference protocol is ZVT; another acquirer's protocol goes
 * behind the same {@link org.kiosk24.device.payment.CardTerminal}. Only explicit evidence makes an outcome: silence
 * is never a decline, and a completion is never by itself a payment.
 */
package org.kiosk24.device.payment;
