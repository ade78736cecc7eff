package org.kiosk24.app.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * espeak-ng, a process for each utterance: what crashes in it or in the sound system takes nothing else along, silence
 * is the end of a process, and from the request to the first sample it needs 10 to 50 ms, of which a library in this
 * process would save a few. It takes text from its standard input, so that no list of processes shows any.
 *
 * <p>Mandarin is its voice {@code cmn-latn-pinyin}: {@code cmn} of 1.51 reads the pinyin of its own dictionary as if it
 * were English. Chinese within English is said by the Mandarin voice.
 */
public final class EspeakNg implements Speech {
    private static final Logger LOG = LoggerFactory.getLogger(EspeakNg.class);
    private static final String MANDARIN = "cmn-latn-pinyin";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    /** Words a minute; its own default is 175. */
    private static final int SPEED = 165;
    private static final int MOST_COMPLAINTS = 4096;
    private final String program;
    private final Tongue traditional;
    private final Mailbox<Optional<Utterance>> wanted;
    private Optional<Process> speaking = Optional.empty();
    private volatile Optional<Fault> trouble = Optional.empty();

    /** @param program its path, or its name on the PATH */
    public EspeakNg(String program, Tongue traditional, Time time) {
        this.program = program;
        this.traditional = traditional;
        this.wanted = time.mailbox();
        time.start("voice engine", this::run);
    }

    @Override
    public void say(Utterance utterance) {
        wanted.post(Optional.of(utterance));
    }

    @Override
    public void stop() {
        wanted.post(Optional.empty());
    }

    @Override
    public Optional<Fault> health() {
        return trouble;
    }

    private void run() {
        look();
        while (true) {
            Optional<Utterance> newest = wanted.receive();
            for (var later = wanted.poll(); later.isPresent(); later = wanted.poll())
                newest = later.get();
            silence();
            newest.ifPresent(this::speak);
        }
    }

    /** Whether the program is there at all: known before the first person needs it. */
    private void look() {
        try {
            new ProcessBuilder(program, "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().getOutputStream().close();
        } catch (IOException e) {
            tell(Optional.of(missing(e)));
        }
    }

    private Fault missing(IOException why) {
        return new Fault.NotConnected(name(), ActHappened.NO, "screens are not spoken: " + why.getMessage()
                + "; install the package espeak-ng");
    }

    private void silence() {
        speaking.ifPresent(process -> {
            if (process.isAlive())
                process.destroy();
            else
                complaint(process);
        });
        speaking = Optional.empty();
    }

    /** It ends without an error code where no sound can be played, but it says so. */
    private void complaint(Process process) {
        try (var errors = process.getErrorStream()) {
            String said = new String(errors.readNBytes(MOST_COMPLAINTS), StandardCharsets.UTF_8);
            if (process.exitValue() == 0 && said.lines().noneMatch(l -> l.startsWith("error:")))
                tell(Optional.empty());
            else
                tell(Optional.of(new Fault.OutOfService(name(), ActHappened.UNKNOWN, "it ended with "
                        + process.exitValue() + " and said: " + said.strip().replace('\n', ' ')
                        + "; see to the sound device")));
        } catch (IOException e) {
            LOG.debug("{}", name(), e);
        }
    }

    private void speak(Utterance utterance) {
        try {
            Process process = new ProcessBuilder(command(utterance)).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            speaking = Optional.of(process);
            try (OutputStream in = process.getOutputStream()) {
                in.write(marked(utterance).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            tell(Optional.of(missing(e)));
        }
    }

    private void tell(Optional<Fault> now) {
        if (!trouble.map(Fault::line).equals(now.map(Fault::line)))
            now.ifPresentOrElse(fault -> LOG.warn("{}", fault.line()), () -> LOG.info("{} speaks", name()));
        trouble = now;
    }

    private String name() {
        return "voice at " + program;
    }

    /** The call; further options of the program may follow it. */
    List<String> command(Utterance utterance) {
        return List.of(program, "-v", voice(utterance.language()), "-a", amplitude(utterance.loudness()), "-s",
                String.valueOf(SPEED), "-b", "1", "-m", "--stdin");
    }

    private String voice(Language language) {
        return switch (language) {
            case CHINESE -> MANDARIN;
            case TRADITIONAL -> switch (traditional) {
                case CANTONESE -> "yue";
                case MANDARIN -> MANDARIN;
            };
            case ENGLISH -> "en";
        };
    }

    /** Of 0 to 200. */
    private static String amplitude(Voice loudness) {
        return switch (loudness) {
            case OFF -> "0";
            case SOFT -> "40";
            case MEDIUM -> "90";
            case LOUD -> "180";
        };
    }

    /** The text as the program's standard input. */
    String marked(Utterance utterance) {
        String text = utterance.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return utterance.language() == Language.ENGLISH
                ? HAN.matcher(text).replaceAll("<voice name=\"" + MANDARIN + "\">$0</voice>")
                : text;
    }
}
