/**
 * The camera: on only while somebody looks through it, and what it has seen is wiped by whoever asked for it. Finding
 * faces and comparing them is not done here.
 */
package org.kiosk24.device.camera;
