package org.kiosk24.app.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.Fault;

/** What was said, in order. */
final class SpokenLog implements Speech {
    final List<Utterance> said = new ArrayList<>();
    int stopped;

    @Override
    public void say(Utterance utterance) {
        said.add(utterance);
    }

    @Override
    public void stop() {
        stopped++;
    }

    @Override
    public Optional<Fault> health() {
        return Optional.empty();
    }

    String last() {
        return said.isEmpty() ? "" : said.getLast().text();
    }
}
