package org.kiosk24.app.maintenance;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.line.WireRecorder;
import org.kiosk24.app.report.Reports;
import org.kiosk24.app.staff.Login;
import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.panel.GuideLight;

/**
 * What the staff's side of a kiosk is made of, beside its devices.
 *
 * @param door where something other than a finger lets staff in
 * @param camera empty in a kiosk without one
 * @param lights those that there are
 * @param software version of this program
 * @param more lines of the menu beside those that every kiosk has, after them
 */
public record StaffSide(Login login, ServiceDoor door, Diagnostics diagnostics, Optional<Camera> camera,
        List<GuideLight> lights, WireRecorder recorder, Reports reports, String software, List<StaffTask> more) {}
