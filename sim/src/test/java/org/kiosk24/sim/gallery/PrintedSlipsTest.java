package org.kiosk24.sim.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.sim.day.Canaries;
import org.kiosk24.sim.receipt.EscPosReader;
import org.kiosk24.sim.receipt.PaperPicture;
import org.kiosk24.sim.people.Personas;

/** Every kind of slip, in every language, as it came out after a visit. */
class PrintedSlipsTest {
    private static final int COLUMNS = 48;
    private static final LocalDate VISITED = LocalDate.of(2026, 11, 23);

    static Stream<Arguments> all() {
        return Stream.of(PrintedKind.values())
                .flatMap(k -> Stream.of(Language.values()).map(l -> Arguments.of(k, l)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_is_what_it_should_be_fits_its_paper_and_tells_nothing_personal(PrintedKind kind, Language language)
            throws Exception {
        List<EscPosReader.Op> marks = PrintedSlips.marks(kind, language);
        List<EscPosReader.Line> lines = marks.stream().filter(EscPosReader.Line.class::isInstance)
                .map(EscPosReader.Line.class::cast).toList();
        String text = lines.stream().map(EscPosReader.Line::text).collect(Collectors.joining("\n"));

        String titled = lines.stream().filter(l -> l.scale() == 2).map(EscPosReader.Line::text)
                .collect(Collectors.joining(" "));
        assertTrue(titled.contains(title(kind, language)), titled);
        for (EscPosReader.Line line : lines)
            assertEquals(1, line.folded(COLUMNS).size(), line::text);
        assertEquals(Optional.empty(), canaries().in(text), text);
        assertTrue(marks.getLast() instanceof EscPosReader.Cut(int feed) && feed > 0);
        BufferedImage picture = PaperPicture.of(marks);
        Optional<String> code = marks.stream().filter(EscPosReader.Qr.class::isInstance)
                .map(op -> ((EscPosReader.Qr) op).payload()).findFirst();
        assertEquals(kind == PrintedKind.ASKED, code.isEmpty());
        if (code.isPresent()) {
            assertEquals(code.get(), read(picture));
            assertEquals(Optional.empty(), canaries().in(code.get()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_gets_money_back_is_told_what_the_code_on_the_slip_is_for(Language language) throws IOException {
        String text = PrintedSlips.marks(PrintedKind.REFUND, language).stream()
                .filter(EscPosReader.Line.class::isInstance).map(op -> ((EscPosReader.Line) op).text())
                .collect(Collectors.joining(" ")).replaceAll("\\s+", "");

        assertTrue(text.contains(Words.of(language).say("slip.again").replace(" ", "")), text);
    }

    private static String title(PrintedKind kind, Language language) {
        Words words = Words.of(language);
        return switch (kind) {
            case RECEIPT -> words.say("slip.title.ISSUED");
            case REFUND, CONTINUE, CASE, REPRINT -> words.say("slip.title." + kind.name());
            case ACCEPTED -> words.say("application.accepted");
            case BOOKING -> words.say("booking.done");
            case ASKED -> words.say("asked.title");
            case GUIDE -> language == Language.ENGLISH ? "newborn" : "新生";
        };
    }

    private static Canaries canaries() {
        var people = Personas.load(VISITED).all();
        var canaries = new Canaries(people);
        assertNotEquals(Optional.empty(), canaries.in(people.getFirst().card().idNumber()));
        return canaries;
    }

    private static String read(BufferedImage picture) throws com.google.zxing.ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }
}
