package org.kiosk24.device.permit;

import java.time.LocalDate;
import org.kiosk24.device.Mask;
import org.kiosk24.device.idcard.IdCard;

/**
 * The holder's data in DG1 of a Hong Kong/Macao travel permit.
 *
 * @param number {@code C} and 8 digits, or {@code C}, a letter other than I and O, and 7 digits
 * @param chineseName at most 3 characters fit in DG1; longer names are cut there
 * @param surname pinyin, capitals
 * @param given pinyin, capitals
 */
public record Permit(String number, LocalDate birth, LocalDate expiry, String chineseName, String surname,
        String given, IdCard.Sex sex) {
    @Override
    public String toString() {
        return "Permit " + Mask.number(number);
    }
}
