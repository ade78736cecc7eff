/**
 * What a technician asks: how each part is, what is wrong with it, why, and what to do. A {@link
 * org.kiosk24.app.diag.Check} looks at one thing and yields a {@link org.kiosk24.app.diag.Finding}; its {@link
 * org.kiosk24.app.diag.Cause} is one of a fixed table, with words in every language. {@link
 * org.kiosk24.app.diag.Diagnostics} runs checks in their order; nobody else may use the devices meanwhile.
 */
package org.kiosk24.app.diag;
