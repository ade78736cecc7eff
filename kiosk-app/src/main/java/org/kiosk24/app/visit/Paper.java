package org.kiosk24.app.visit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Item;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Result;
import org.kiosk24.device.receipt.ReceiptPrinter;
import org.kiosk24.device.receipt.Slip;
import org.kiosk24.device.time.Time;

/** What a person reads on the screen, to take along, in the language it was read in. */
public final class Paper {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final ReceiptPrinter printer;
    private final String place;
    private final Conversation conversation;
    private final Time time;
    private final ZoneId zone;

    /** @param place where the kiosk stands, in the citizen's words */
    public Paper(ReceiptPrinter printer, String place, Conversation conversation, Time time, ZoneId zone) {
        this.printer = printer;
        this.place = place;
        this.conversation = conversation;
        this.time = time;
        this.zone = zone;
    }

    /** The sheet, on paper as well, and saying whether it came out; what did not can be asked for again. */
    public Screen.Sheet handed(Screen.Sheet sheet) {
        boolean out = print(sheet);
        Block word = out
                ? new Block.Checklist(List.of(new Item(Item.Mark.THERE, Text.say("paper.printed"), List.of())))
                : new Block.Notice(Text.say("paper.notprinted"));
        var blocks = Stream.concat(Stream.of(word), sheet.blocks().stream()).toList();
        Stream<Screen.Button> print = out ? Stream.of() : Stream.of(Screen.Button.print());
        return new Screen.Sheet(sheet.name(), sheet.title(), sheet.lead(), blocks,
                Stream.concat(print, sheet.buttons().stream()).toList(), false);
    }

    /** Whether it is sure to have come out. */
    public boolean print(Screen.Sheet sheet) {
        conversation.working(Work.PRINTING_RECEIPT);
        Words words = Words.of(conversation.citizen().language());
        var parts = new ArrayList<Slip.Part>(List.of(new Slip.Centred(place), new Slip.Gap()));
        parts.addAll(SheetSlip.of(sheet, words));
        parts.add(new Slip.Rule());
        parts.add(new Slip.Row(words.say("paper.time"), WHEN.format(time.now().atZone(zone))));
        return printer.print(new Slip(parts)) instanceof Result.Done;
    }
}
