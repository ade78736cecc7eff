package org.kiosk24.sim.bureau;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The faults on the way to an office, whichever it is. */
final class OfficeFaults {
    private OfficeFaults() {}

    /** In the order of their names, which {@code Map.copyOf} would draw anew in each process. */
    static Map<String, String> with(Map<String, String> own) {
        Map<String, String> all = new TreeMap<>(own);
        all.put("down", "unreachable: the bureau refuses connections, gateway and identity desk are 503 behind it");
        all.put("slow", "acts at once, answers much later than the kiosk waits");
        all.put("sluggish", "acts at once, answers five seconds later");
        all.put("error-500", "answers 500 and has not acted");
        all.put("error-after", "acts, then answers 500");
        all.put("answer-lost", "acts, then drops the connection without an answer");
        all.put("refuse-everything", "answers 403");
        all.put("request-twice", "every request arrives twice; the second answer is sent");
        all.put("garbage-json", "acts, answers half of its JSON");
        all.put("wrong-shape", "acts, answers JSON that is not the contract's");
        all.put("huge-answer", "acts, answers a megabyte");
        return Collections.unmodifiableMap(all);
    }
}
