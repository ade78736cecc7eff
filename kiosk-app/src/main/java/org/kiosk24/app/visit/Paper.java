package org.kiosk24.app.visit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Work;
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

    /** Whether it is sure to have come out. */
    public boolean print(Screen.Sheet sheet) {
        conversation.working(Work.PRINTING_RECEIPT);
        Words words = Words.of(conversation.citizen().language());
        var parts = new ArrayList<Slip.Part>(SheetSlip.of(sheet, words));
        parts.add(new Slip.Rule());
        parts.add(new Slip.Row(words.say("paper.place"), place));
        parts.add(new Slip.Row(words.say("paper.time"), WHEN.format(time.now().atZone(zone))));
        return printer.print(new Slip(parts)) instanceof Result.Done;
    }
}
