/**
 * Is whoever stands here the holder of the card? By the face, before the camera, or as plainly by a code to the
 * registered phone and a live officer. Pictures and portraits are wiped as soon as the answer is there.
 *
 * <p>Faces are found on the box with a Haar cascade of Debian's package opencv-data (0.5 MB of XML, walked in Java).
 * GStreamer's facedetect and OpenCV's own bindings walk the same file, but bring 95 packages and 190 MB, or one library
 * of 110 MB; networks do better on turned and half-hidden faces, which a kiosk can simply ask to look up, and would need
 * a model of somebody's faces. How well it finds photographed faces was not measured here: try it at the place itself
 * with {@code kiosk device camera}.
 */
package org.kiosk24.app.identity;
