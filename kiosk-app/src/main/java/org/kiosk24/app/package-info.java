/**
 * Serves people. One package for each task: the visit, the order and its journal, the bureau, the screens, the
 * configuration, the command line. Only {@link org.kiosk24.device} is known below; nothing here knows a simulator.
 */
package org.kiosk24.app;
