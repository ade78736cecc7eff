/**
 * Screens as they can come, with the longest values that can come, for whoever looks at them or measures them. A
 * package that shows screens of its own brings its own {@link org.kiosk24.app.screen.sample.Samples}.
 */
package org.kiosk24.app.screen.sample;
