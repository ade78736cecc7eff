/** Each service of the kiosk from the menu to the last word, in virtual time. */
package org.kiosk24.sim.service;
