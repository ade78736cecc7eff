package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.staff.StaffFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kiosk diag staff remove}. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Somebody may not log in any more.")
final class StaffRemoveCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private StaffTarget target;

    @Parameters(paramLabel = "NUMBER", description = "Six digits.")
    private String number;

    @Override
    public Integer call() {
        try {
            StaffFile file = target.file();
            if (file.read().member(number).isEmpty()) {
                output.say("Nobody with this number is enrolled here.");
                return 1;
            }
            file.change(staff -> staff.without(number));
            return output.done(Map.of("removed", number));
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }
}
