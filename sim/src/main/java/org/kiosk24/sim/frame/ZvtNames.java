package org.kiosk24.sim.frame;

import java.util.HexFormat;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Bmp;
import org.kiosk24.device.payment.zvt.ResultCode;

/** What PA00P015 calls things. */
final class ZvtNames {
    private ZvtNames() {}

    static String command(int command) {
        return switch (command) {
            case Apdu.REGISTRATION -> "registration";
            case Apdu.AUTHORISATION -> "authorisation";
            case Apdu.LOG_OFF -> "log off";
            case Apdu.COMPLETION -> "completion";
            case Apdu.ABORTED -> "aborted";
            case Apdu.REPEAT_RECEIPT -> "repeat receipt";
            case Apdu.REVERSAL -> "reversal";
            case Apdu.END_OF_DAY -> "end-of-day";
            case Apdu.DIAGNOSIS -> "diagnosis";
            case Apdu.INITIALISATION -> "initialisation";
            case Apdu.ABORT -> "abort";
            case Apdu.PRINT_LINE -> "print line";
            case Apdu.PRINT_TEXT -> "print text";
            case Apdu.STATUS_ENQUIRY -> "status enquiry";
            case Apdu.SET_CLOCK -> "set clock";
            case Apdu.STATUS_INFORMATION -> "status information";
            case Apdu.INTERMEDIATE_STATUS -> "intermediate status";
            default -> "unknown command";
        };
    }

    static String bmp(int tag) {
        return switch (tag) {
            case Bmp.TIMEOUT -> "time-out";
            case Bmp.SERVICE -> "service byte";
            case Bmp.AMOUNT -> "amount";
            case Bmp.TLV -> "TLV container";
            case Bmp.TRACE -> "trace";
            case Bmp.TIME -> "time";
            case Bmp.DATE -> "date";
            case Bmp.PAYMENT_TYPE -> "payment type";
            case Bmp.PAN -> "card number";
            case Bmp.TRACK_1, Bmp.TRACK_2, Bmp.TRACK_3 -> "card's track";
            case Bmp.RESULT -> "result";
            case Bmp.TERMINAL_ID -> "terminal";
            case Bmp.ORIGINAL_TRACE -> "original trace";
            case Bmp.TEXT -> "text";
            case Bmp.CURRENCY -> "currency";
            case Bmp.TOTALS -> "totals";
            case Bmp.RECEIPT -> "receipt";
            case Bmp.TURNOVER -> "turnover";
            case Bmp.CARD_TYPE -> "card type";
            case Bmp.CARD_NAME -> "card's name";
            case 0x0E -> "card's expiry";
            case 0x17 -> "card's sequence";
            default -> "field";
        };
    }

    static String meaning(int tag, byte[] value) {
        String digits = HexFormat.of().withUpperCase().formatHex(value);
        return switch (tag) {
            case Bmp.RESULT -> ResultCode.text(value[0] & 0xFF);
            case Bmp.AMOUNT -> digits.matches("[0-9]{12}")
                    ? Long.parseLong(digits) + " fen"
                    : "no number";
            case Bmp.CURRENCY -> currency(digits);
            case Bmp.TIME -> digits.matches("[0-9]{6}")
                    ? digits.substring(0, 2) + ":" + digits.substring(2, 4) + ":" + digits.substring(4)
                    : "";
            case Bmp.DATE -> digits.matches("[0-9]{4}") ? "month " + digits.substring(0, 2) + ", day "
                    + digits.substring(2) : "";
            case Bmp.CARD_TYPE -> switch (value[0] & 0xFF) {
                case 0xC6 -> "UnionPay";
                case 0x06 -> "Mastercard";
                case 0x0A -> "Visa";
                case 0x2E -> "Maestro";
                case 0x0E -> "JCB";
                default -> "";
            };
            case Bmp.PAN, Bmp.TRACK_1, Bmp.TRACK_2, Bmp.TRACK_3, Bmp.TEXT, Bmp.CARD_NAME, 0x0E, 0x17 -> "hidden";
            case Bmp.TLV -> value.length == 0 ? "empty" : "hidden";
            default -> "";
        };
    }

    static String currency(String digits) {
        return switch (digits.replace(" ", "")) {
            case "0156" -> "CNY";
            case "0978" -> "EUR";
            case "0344" -> "HKD";
            case "0446" -> "MOP";
            default -> "";
        };
    }
}
