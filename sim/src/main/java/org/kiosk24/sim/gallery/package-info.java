/** The screens that people really meet, for the gallery: each service is served once in virtual time, and watched. */
package org.kiosk24.sim.gallery;
