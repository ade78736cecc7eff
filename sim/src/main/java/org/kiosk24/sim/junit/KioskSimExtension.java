package org.kiosk24.sim.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the kiosk of a test when it is first asked for. */
final class KioskSimExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(KioskSimExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == SimulatedKiosk.class || type == WiredKiosk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == WiredKiosk.class)
            return test.getStore(OWN).computeIfAbsent(WiredKiosk.class, key -> wired(), WiredKiosk.class);
        return test.getStore(OWN).computeIfAbsent(SimulatedKiosk.class, key -> kiosk(seed(test)),
                SimulatedKiosk.class);
    }

    /** The method's own before its class's. */
    private static long seed(ExtensionContext test) {
        return AnnotationSupport.findAnnotation(test.getElement(), KioskSim.class)
                .or(() -> AnnotationSupport.findAnnotation(test.getTestClass(), KioskSim.class)).map(KioskSim::seed)
                .orElse(1L);
    }

    private static WiredKiosk wired() {
        try {
            return new WiredKiosk();
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated devices do not start: " + e.getMessage(), e);
        }
    }

    private static SimulatedKiosk kiosk(long seed) {
        try {
            return new SimulatedKiosk(seed);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the kiosk's journal", e);
        }
    }
}
