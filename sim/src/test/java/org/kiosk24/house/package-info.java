/** The house's rules as {@link org.kiosk24.ArchitectureTest} checks them, and what each class is permitted. */
package org.kiosk24.house;
