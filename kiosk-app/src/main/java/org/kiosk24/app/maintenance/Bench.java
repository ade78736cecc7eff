package org.kiosk24.app.maintenance;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.order.Devices;
import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.idcard.IdCardReader;
import org.kiosk24.device.panel.GuideLight;

/**
 * The devices that a self-test moves.
 *
 * @param camera empty in a kiosk without one
 * @param lights those that there are
 */
public record Bench(IdCardReader idCards, Devices devices, Optional<Camera> camera, List<GuideLight> lights) {}
