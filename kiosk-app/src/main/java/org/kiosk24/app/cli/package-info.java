/**
 * The command line of the box: {@code kiosk run}, {@code kiosk device ...}, {@code kiosk journal ...}. Exit codes: 0
 * done, 1 it failed and says why, 2 wrong usage. With {@code --json} the last line of standard output is one object.
 */
package org.kiosk24.app.cli;
