package org.kiosk24.app.maintenance;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.app.line.WireRecorder;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Row;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Button;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops writing down what goes over the lines. */
public final class RecorderTask implements StaffTask {
    private static final Logger LOG = LoggerFactory.getLogger(RecorderTask.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private final WireRecorder recorder;
    private final ZoneId zone;

    public RecorderTask(WireRecorder recorder, ZoneId zone) {
        this.recorder = recorder;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "recorder";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.TECHNICIAN, Role.SUPERVISOR);
    }

    @Override
    public void work(Shift shift) throws ShiftOver {
        while (true) {
            Optional<Instant> since = recorder.since();
            Touch touch = shift.talk().ask(sheet(since, recorder.folder().toString(), zone),
                    t -> t instanceof Touch.Back || t instanceof Touch.Confirm);
            if (touch instanceof Touch.Back)
                return;
            if (since.isPresent())
                recorder.stop();
            else
                start(shift);
            LOG.info("{}: the wire recorder {}", shift.by(), recorder.since().isPresent() ? "runs" : "does not run");
        }
    }

    private void start(Shift shift) throws ShiftOver {
        try {
            recorder.start();
        } catch (IOException e) {
            shift.talk().tell(Talk.sheet("staff-recorder-unable", Text.say("recorder.unable"), Optional.empty(),
                    List.of(new Block.Notice(Text.plain(e.getMessage())))));
        }
    }

    static Screen.Sheet sheet(Optional<Instant> since, String folder, ZoneId zone) {
        Row state = new Row(Text.say("recorder.state"), since
                .map(s -> Text.say("recorder.since", Text.plain(WHEN.format(s.atZone(zone)))))
                .orElse(Text.say("recorder.off")));
        Row where = new Row(Text.say("recorder.folder"), Text.plain(folder));
        return Talk.sheet("staff-recorder", Text.say("staff.task.recorder"), Optional.of(Text.say("recorder.lead")),
                List.of(new Block.Table(List.of(state, where))),
                Button.affirm("confirm", Text.say(since.isPresent() ? "recorder.stop" : "recorder.start"),
                        new Touch.Confirm()));
    }
}
