/** Endorsement while you wait: ID card, permit, choice, approval, payment, making. */
package org.kiosk24.app.service.endorsement;
