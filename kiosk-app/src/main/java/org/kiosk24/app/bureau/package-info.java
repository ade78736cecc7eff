/**
 * The exit-entry bureau and its payment gateway: one request-and-answer door, idempotent by the order's id. The
 * contract is {@code openapi.yaml} beside this package's resources.
 */
package org.kiosk24.app.bureau;
