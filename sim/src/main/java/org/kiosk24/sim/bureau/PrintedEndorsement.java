package org.kiosk24.sim.bureau;

import java.time.LocalDate;
import java.util.List;
import org.kiosk24.app.catalogue.Item;

/**
 * What the back of the permit shows: the fields that OCR services return from real ones (type, round trips, validity,
 * issue information), in an arrangement of our own; the real one is not public. At most 24 columns.
 */
final class PrintedEndorsement {
    private PrintedEndorsement() {}

    static List<String> lines(String number, Item item, LocalDate from, LocalDate to) {
        String place = item.destination().equals("HKG") ? "香港 HKG" : "澳门 MAC";
        return List.of("往来港澳签注", "签注号 " + number, "前往地 " + place, "种类 " + kind(item.kind()) + " " + item.kind(),
                "次数 " + item.times() + " 停留" + item.stayDays() + "天", "有效期自 " + from, "有效期至 " + to, "签发 武汉出入境");
    }

    private static String kind(String letter) {
        return switch (letter) {
            case "G" -> "个人旅游";
            case "L" -> "团队旅游";
            case "S" -> "商务";
            case "T" -> "探亲";
            case "D" -> "逗留";
            default -> "其他";
        };
    }
}
