package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;

/** A sheet's blocks, from top to bottom. */
record SheetPage(Brush brush) {
    private static final int QR_SIZE = 440;
    private static final double QR_SMALLEST = .55;

    Page of(Screen.Sheet sheet) {
        List<Piece> pieces = new ArrayList<>();
        sheet.blocks().forEach(block -> pieces.addAll(pieces(block)));
        List<Page.Action> actions = sheet.buttons().stream()
                .map(b -> new Page.Action(b.id(), brush.say(b.label()), b.touch(), switch (b.rank()) {
                    case AFFIRM -> Page.Rank.AFFIRM;
                    case OTHER -> Page.Rank.OTHER;
                })).toList();
        return new Page(brush.say(sheet.title()), sheet.lead().map(brush::say).orElse(""), pieces, actions);
    }

    private List<Piece> pieces(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> Parts.pieces(brush.say(text), brush,
                    sentence -> Parts.text(sentence, "paragraph"));
            case Block.Notice(var text) -> Parts.notices(brush.say(text), brush);
            case Block.Table(var rows) -> new Lists(brush).table(rows);
            case Block.Timeline(var stages) -> new Lists(brush).timeline(stages);
            case Block.Checklist(var items) -> new Lists(brush).checklist(items);
            case Block.Choices(var choices) -> new Tiles(brush).of(choices);
            case Block.Number(var name, var number) -> List.of(EndPages.number(brush, brush.say(name), number));
            case Block.Qr(var caption, var text) -> List.of(
                    Piece.stretches(new PictureBox(QrPicture.of(text, QR_SIZE), QR_SMALLEST)),
                    Piece.tells(Parts.text(brush.say(caption), "caption")).after(8));
            case Block.Digits(var length, var shown) -> new DigitsPad(brush, length, shown).pieces();
            case Block.Signs(var signs) -> new SignTiles(brush).of(signs);
            case Block.Fields(var columns, var rows) -> List.of(
                    Piece.stretches(new FingerFields(brush, columns, rows)));
            case Block.Keys(var pressed) -> new Lists(brush).keys(pressed);
            case Block.Mirror m -> List.of(Piece.stretches(new MirrorBox()));
            case Block.Signature s -> new SignaturePad(brush).pieces();
            case Block.Writing(var longest) -> new WritingPad(brush, longest).pieces();
        };
    }
}
