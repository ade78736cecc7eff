/**
 * The resident ID-card reader: the SDT protocol of the SAM security module, and the four card layouts it yields.
 * Nothing here logs or keeps a full number, a name or a portrait.
 */
package org.kiosk24.device.idcard;
