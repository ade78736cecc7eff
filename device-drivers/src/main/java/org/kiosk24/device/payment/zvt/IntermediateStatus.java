package org.kiosk24.device.payment.zvt;

import java.util.OptionalInt;
import org.kiosk24.device.payment.PayerPrompt;

/**
 * What a {@code 04 FF} says (PA00P015, 3.7): a code, perhaps the minutes for which the terminal may now be busy, perhaps
 * a TLV container. A {@code 06} after the code is the container only if its length covers exactly the rest; otherwise
 * it is six minutes.
 *
 * @param minutes the announced time, 1 byte BCD
 */
public record IntermediateStatus(int code, OptionalInt minutes) {
    public static IntermediateStatus of(byte[] data) {
        if (data.length == 0)
            return new IntermediateStatus(0x0E, OptionalInt.empty());
        boolean announced = data.length > 1 && !container(data) && Bcd.decimal(new byte[]{data[1]});
        return new IntermediateStatus(data[0] & 0xFF,
                announced ? OptionalInt.of((int) Bcd.number(new byte[]{data[1]})) : OptionalInt.empty());
    }

    private static boolean container(byte[] data) {
        if (data[1] != Bmp.TLV)
            return false;
        var length = Tlv.Length.at(data, 2);
        return length.value() >= 0 && length.value() == data.length - length.next();
    }

    /** "Terminal is sending auto-reversal", with the card in (45) or not (05). */
    public boolean reversing() {
        return code == 0x05 || code == 0x45;
    }

    /** The codes' texts are for merchants; the payer sees the kiosk's own words. Codes 41 to 59: "remove card" too. */
    public PayerPrompt prompt() {
        return switch (code) {
            case 0x05, 0x45 -> PayerPrompt.BEING_REVERSED;
            case 0x01, 0x02, 0x15 -> PayerPrompt.ENTER_PIN;
            case 0x0A -> PayerPrompt.PRESENT_CARD;
            case 0x03, 0x07, 0x08, 0x09, 0x0C, 0x0D, 0x10, 0x12, 0x13, 0x14, 0x16, 0x18, 0x19, 0x1D ->
                PayerPrompt.DECLINED;
            case 0x1B, 0x1C -> PayerPrompt.APPROVED;
            default -> code == 0x0B || code >= 0x41 && code <= 0x59 ? PayerPrompt.REMOVE_CARD : PayerPrompt.WAIT;
        };
    }
}
