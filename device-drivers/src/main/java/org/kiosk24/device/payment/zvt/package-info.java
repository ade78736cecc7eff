/**
 * ZVT over a serial line (VdTH PA00P016 transport, PA00P015 commands): frames, fields, the conversations with the
 * terminal, and the rules by which a lost answer becomes an outcome. The codec is shared with whoever speaks the other
 * side of the wire; what the money means to an order is decided above.
 */
package org.kiosk24.device.payment.zvt;
