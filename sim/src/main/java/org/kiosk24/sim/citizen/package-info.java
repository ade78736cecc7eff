/**
 * People in front of the kiosk: they see its screens, touch its glass, and move cards with their hands. They know
 * nothing of its inside.
 */
package org.kiosk24.sim.citizen;
