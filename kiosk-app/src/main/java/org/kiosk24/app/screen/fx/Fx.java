package org.kiosk24.app.screen.fx;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import java.util.List;

/** The JavaFX toolkit of this process: started once, without an Application class. */
final class Fx {
    /** In order of preference; the box carries the first. */
    private static final List<String> FAMILIES = List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
            "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei", "PingFang SC");
    /** JavaFX allows one start for a process, so this one flag belongs to the process as well. */
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Fx() {}

    /** Starts JavaFX if nobody has; returns at once. Later {@link Platform#runLater} calls wait their turn. */
    static void start() {
        if (!STARTED.compareAndSet(false, true))
            return;
        try {
            Platform.startup(Fx::prepare);
        } catch (IllegalStateException e) {
            Platform.runLater(Fx::prepare);
        }
    }

    /** JavaFX's own style sheet has hundreds of rules for controls that are not here; each page would pay for them. */
    private static void prepare() {
        Platform.setImplicitExit(false);
        Application.setUserAgentStylesheet(Fx.class.getResource("bare.css").toExternalForm());
    }

    /** Asks on the JavaFX thread, and waits; what goes wrong there goes wrong here. */
    static <T> T ask(Time time, Supplier<T> question) {
        Mailbox<Supplier<T>> answer = time.mailbox();
        Platform.runLater(() -> {
            try {
                T done = question.get();
                answer.post(() -> done);
            } catch (RuntimeException | Error e) {
                answer.post(() -> {
                    throw e;
                });
            }
        });
        return answer.receive().get();
    }

    /**
     * The family for all text. A style sheet would take only its first family and then fall back glyph by glyph, so
     * the choice is made here.
     */
    static String fontFamily() {
        List<String> installed = Font.getFamilies();
        return FAMILIES.stream().filter(installed::contains).findFirst().orElse("System");
    }
}
