package org.kiosk24.sim.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.kiosk24.sim.solo.Serial;

/** Starts the device of a parameter. */
final class SimulatedDeviceExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace
            .create(SimulatedDeviceExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.isAnnotated(SimulatedDevice.class) && (type == DeviceOnPort.class || type == String.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        SimulatedDevice wanted = parameter.findAnnotation(SimulatedDevice.class).orElseThrow();
        DeviceOnPort device = test.getStore(OWN).computeIfAbsent(parameter.getParameter(), key -> device(wanted),
                DeviceOnPort.class);
        return parameter.getParameter().getType() == String.class ? device.address() : device;
    }

    private static DeviceOnPort device(SimulatedDevice wanted) {
        Serial kind = Arrays.stream(Serial.values()).filter(k -> k.toString().equals(wanted.value())).findFirst()
                .orElseThrow(() -> new ParameterResolutionException("no device \"" + wanted.value() + "\"; there are "
                        + Arrays.toString(Serial.values())));
        try {
            return new DeviceOnPort(kind, wanted.on(), wanted.persona(), wanted.script());
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated " + kind + " has no port", e);
        }
    }
}
