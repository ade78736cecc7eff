package org.kiosk24.app.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Fault;
import org.kiosk24.device.time.RealTime;

class EspeakNgTest {
    private static final int WAV_HEADER = 44;
    private final RealTime time = new RealTime();
    private final EspeakNg engine = new EspeakNg("espeak-ng", Tongue.CANTONESE, time);

    private static void needsTheProgram() {
        assumeTrue(List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "espeak-ng"))), "espeak-ng is not installed");
    }

    /** What would be played. */
    private byte[] wave(Utterance utterance, String... more) throws IOException {
        List<String> command = new ArrayList<>(engine.command(utterance));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).start();
        try (var in = process.getOutputStream()) {
            in.write(engine.marked(utterance).getBytes(StandardCharsets.UTF_8));
        }
        return process.getInputStream().readAllBytes();
    }

    private static double loudest(byte[] wave) {
        var samples = ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN).position(WAV_HEADER);
        int most = 0;
        while (samples.remaining() >= 2)
            most = Math.max(most, Math.abs(samples.getShort()));
        return most;
    }

    private static double seconds(byte[] wave) {
        return (wave.length - WAV_HEADER) / 2.0 / ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN).getInt(24);
    }

    @ParameterizedTest
    @EnumSource
    void a_screen_is_heard_in_each_language(Language language) throws IOException {
        needsTheProgram();
        List<String> screen = Narration.of(new View(new Screen.PlaceIdCard(List.of()), Preferences.in(language), 60),
                Words.of(language));
        byte[] wave = wave(new Utterance(language, Voice.MEDIUM, screen), "--stdout");
        assertEquals("RIFF", new String(wave, 0, 4, StandardCharsets.US_ASCII));
        assertTrue(loudest(wave) > 1000, "loudest sample " + loudest(wave));
        assertTrue(seconds(wave) > 4, seconds(wave) + " s for " + screen);
    }

    @Test
    void louder_is_louder() throws IOException {
        needsTheProgram();
        double soft = loudest(wave(new Utterance(Language.ENGLISH, Voice.SOFT, List.of("One moment")), "--stdout"));
        double loud = loudest(wave(new Utterance(Language.ENGLISH, Voice.LOUD, List.of("One moment")), "--stdout"));
        assertTrue(loud > 2 * soft, soft + " and " + loud);
    }

    /** The very phonemes: pay, five, ten and yuan, none of them read as if it were English. */
    @Test
    void mandarin_is_mandarin_and_so_is_a_name_within_english() throws IOException {
        needsTheProgram();
        String pay = new String(wave(new Utterance(Language.CHINESE, Voice.MEDIUM, List.of("应付15元")), "-q", "-x"),
                StandardCharsets.UTF_8);
        assertTrue(pay.contains("f'u51"), pay);
        assertTrue(!pay.contains("(en)"), pay);
        String hello = new String(wave(new Utterance(Language.ENGLISH, Voice.MEDIUM, List.of("Hello 张某某 & co")), "-q",
                "-x"), StandardCharsets.UTF_8);
        assertTrue(hello.contains("ts.'a55N"), hello);
    }

    @Test
    void cantonese_or_mandarin_for_traditional_characters_is_a_setting() {
        var hant = new Utterance(Language.TRADITIONAL, Voice.SOFT, List.of("付款"));
        assertTrue(engine.command(hant).contains("yue"));
        assertTrue(new EspeakNg("espeak-ng", Tongue.MANDARIN, time).command(hant).contains("cmn-latn-pinyin"));
    }

    @Test
    void without_its_program_it_says_so_and_goes_on() {
        var none = new EspeakNg("/nowhere/espeak-ng", Tongue.CANTONESE, time);
        none.say(new Utterance(Language.ENGLISH, Voice.SOFT, List.of("Hello")));
        var patience = time.in(Duration.ofSeconds(20));
        while (none.health().isEmpty() && !time.passed(patience))
            time.sleep(Duration.ofMillis(5));
        Optional<Fault> fault = none.health();
        assertTrue(fault.orElseThrow().line().contains("install the package espeak-ng"), fault.toString());
    }
}
