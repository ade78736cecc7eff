/**
 * The permit's chip: an ICAO 9303 application reached through PC/SC, opened by Basic Access Control, with the
 * permit's own MRZ and DG1. The endorsement file on it is a simulation profile of this project, labelled as such:
 * the real one is not public.
 */
package org.kiosk24.device.permit;
