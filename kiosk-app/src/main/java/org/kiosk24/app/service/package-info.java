/**
 * What people can have done here, each service a package that reads as its story, put together from the steps of
 * {@code visit}.
 */
package org.kiosk24.app.service;
