package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Pinyin;

/** Words, written with large keys: Chinese through pinyin, Latin letters, digits and signs. */
final class WritingPad {
    private static final int CANDIDATES = 60;
    private static final int LONGEST_PINYIN = 24;

    private final Brush brush;
    private final Draft draft;
    private final int longest;
    private final Label typed = Parts.text("", "typed");
    private final Label letters = Parts.text("", "hint");
    private final Keyboard keyboard = new Keyboard();
    private final Candidates candidates;
    private boolean capital = true;

    /** @param longest in characters */
    WritingPad(Brush brush, int longest) {
        this.brush = brush;
        this.draft = brush.draft();
        this.longest = longest;
        if (draft.keys == Draft.Keys.UNSET)
            draft.keys = brush.preferences().language() == Language.ENGLISH ? Draft.Keys.LATIN : Draft.Keys.PINYIN;
        candidates = new Candidates(brush, this::choose);
        rebuild();
        write();
    }

    List<Piece> pieces() {
        HBox field = new HBox(typed);
        field.setAlignment(Pos.CENTER_LEFT);
        field.getStyleClass().add("field");
        return List.of(Piece.tells(Parts.column(6, field, letters)), Piece.keys(keyboard).after(12));
    }

    /** Keys that are exchanged for others when something else is written. */
    private static final class Keyboard extends Region {
        private KeyRows rows = new KeyRows(List.of());

        void show(KeyRows wanted) {
            rows = wanted;
            getChildren().setAll(wanted);
        }

        @Override
        protected double computeMinHeight(double width) {
            return rows.minHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return rows.prefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            rows.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    private void rebuild() {
        List<List<KeyRows.Key>> rows = new ArrayList<>();
        switch (draft.keys) {
            case PINYIN, UNSET -> {
                rows.add(List.of(new KeyRows.Key(candidates.node(), 10)));
                rows.add(letters("qwertyuiop"));
                rows.add(letters("asdfghjkl"));
                rows.add(third(wide("key-clear", brush.say("key.clear"), this::clear, 1.5), "zxcvbnm"));
            }
            case LATIN -> {
                rows.add(letters(cased("qwertyuiop")));
                rows.add(letters(cased("asdfghjkl")));
                rows.add(third(wide("key-shift", brush.say(capital ? "key.small" : "key.capital"), () -> {
                    capital = !capital;
                    rebuild();
                }, 1.5), cased("zxcvbnm")));
            }
            case DIGITS -> {
                rows.add(letters("1234567890"));
                rows.add(letters("-/.:#@()&"));
                rows.add(third(wide("key-clear", brush.say("key.clear"), this::clear, 1.5), "_,;!?'+"));
            }
        }
        rows.add(last());
        keyboard.show(new KeyRows(rows));
        candidates.show(draft.letters);
    }

    private String cased(String row) {
        return capital ? row.toUpperCase(java.util.Locale.ROOT) : row;
    }

    private List<KeyRows.Key> letters(String row) {
        return row.chars().mapToObj(Character::toString)
                .map(c -> new KeyRows.Key(DigitsPad.key("key-" + c, c, () -> type(c), "key", "letter"), 1)).toList();
    }

    private List<KeyRows.Key> third(KeyRows.Key first, String row) {
        List<KeyRows.Key> keys = new ArrayList<>(List.of(first));
        keys.addAll(letters(row));
        Button erase = Parts.button("key-erase", brush.say("key.erase"), this::erase, "key");
        erase.setGraphic(SettingSigns.erase());
        keys.add(new KeyRows.Key(erase, 1.5));
        return keys;
    }

    private List<KeyRows.Key> last() {
        List<KeyRows.Key> keys = new ArrayList<>();
        for (Draft.Keys other : List.of(Draft.Keys.PINYIN, Draft.Keys.LATIN, Draft.Keys.DIGITS))
            if (other != draft.keys)
                keys.add(wide("keys-" + other.name().toLowerCase(java.util.Locale.ROOT),
                        brush.words().say("keys", other), () -> {
                            draft.keys = other;
                            draft.letters = "";
                            rebuild();
                            write();
                        }, 1.8));
        keys.add(wide("key-space", brush.say("key.space"), this::space, 3.2));
        keys.add(new KeyRows.Key(DigitsPad.key("key-ok", brush.say("key.ok"), this::give, "key", "key-affirm"), 3.2));
        return keys;
    }

    private static KeyRows.Key wide(String id, String label, Runnable act, double weight) {
        return new KeyRows.Key(DigitsPad.key(id, label, act, "key", "hint"), weight);
    }

    private void type(String character) {
        if (draft.keys == Draft.Keys.PINYIN) {
            if (draft.letters.length() < LONGEST_PINYIN)
                draft.letters += character;
        } else
            add(character);
        write();
    }

    private void add(String text) {
        int room = longest - draft.typed.codePointCount(0, draft.typed.length());
        if (text.codePointCount(0, text.length()) <= room)
            draft.typed += text;
    }

    private void space() {
        if (draft.letters.isEmpty())
            add(" ");
        else
            Pinyin.dictionary().candidates(draft.letters, 1).stream().findFirst().ifPresent(this::choose);
        write();
    }

    private void choose(Pinyin.Candidate candidate) {
        add(candidate.word());
        draft.letters = draft.letters.substring(candidate.letters());
        write();
    }

    private void erase() {
        if (!draft.letters.isEmpty())
            draft.letters = draft.letters.substring(0, draft.letters.length() - 1);
        else if (!draft.typed.isEmpty())
            draft.typed = draft.typed.substring(0, draft.typed.offsetByCodePoints(draft.typed.length(), -1));
        write();
    }

    private void clear() {
        draft.letters = "";
        draft.typed = "";
        write();
    }

    private void give() {
        String text = draft.typed.strip();
        if (!text.isEmpty() && draft.letters.isEmpty())
            brush.tap().accept(new Touch.Enter(text));
    }

    private void write() {
        typed.setText(draft.typed + "_");
        int count = draft.typed.codePointCount(0, draft.typed.length());
        letters.setText(draft.letters.isEmpty() ? brush.say("writing.count", count, longest) : draft.letters);
        candidates.show(draft.keys == Draft.Keys.PINYIN ? draft.letters : "");
    }

    static List<Pinyin.Candidate> candidatesFor(String letters) {
        return letters.isEmpty() ? List.of() : Pinyin.dictionary().candidates(letters, CANDIDATES);
    }
}
