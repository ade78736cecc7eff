/**
 * An order's life: what is written down ({@link org.kiosk24.app.order.Entry}), where the order therefore stands
 * ({@link org.kiosk24.app.order.Order}), what must be done next ({@link org.kiosk24.app.order.Next}), and the one
 * piece of code that does it, for a citizen who stands there and for a power cut alike
 * ({@link org.kiosk24.app.order.Fulfilment}).
 */
package org.kiosk24.app.order;
