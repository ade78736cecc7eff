package org.kiosk24.device.payment.zvt;

/** The codes of BMP 27, of negative answers and of aborts (PA00P015 chapter 10), and what a technician makes of them. */
public final class ResultCode {
    public static final int OK = 0x00;
    public static final int NOT_REGISTERED = 0x6B;
    public static final int ABORTED = 0x6C;
    public static final int NOT_POSSIBLE = 0x83;
    public static final int PLEASE_WAIT = 0x9C;
    public static final int NOT_READY = 0xA0;
    public static final int ALREADY_REVERSED = 0xB4;
    public static final int OPEN_BATCH = 0xF0;

    private ResultCode() {}

    public static String hex(int code) {
        return "%02X".formatted(code & 0xFF);
    }

    /** The code in hex and its meaning. */
    public static String text(int code) {
        return hex(code) + " " + switch (code) {
            case 0x00 -> "ok";
            case 0x64 -> "card not readable";
            case 0x65 -> "card data missing";
            case 0x66 -> "processing error";
            case 0x67 -> "function not allowed for this card";
            case 0x6A -> "card cannot be processed";
            case 0x6B -> "not registered: register the kiosk with the terminal";
            case 0x6C -> "aborted by key or by time-out at the terminal";
            case 0x6F -> "currency not set up in the terminal";
            case 0x77 -> "end-of-day not possible";
            case 0x78 -> "card expired";
            case 0x7D -> "communication error";
            case 0x83 -> "function not possible";
            case 0x9A -> "protocol error";
            case 0x9B -> "no connection to the acquirer";
            case 0x9C -> "please wait";
            case 0xA0 -> "receiver not ready";
            case 0xA1 -> "remote station does not answer";
            case 0xA3 -> "no connection";
            case 0xB1 -> "memory full: run end-of-day";
            case 0xB2 -> "merchant journal full";
            case 0xB4 -> "already reversed";
            case 0xB5 -> "reversal not possible";
            case 0xC2 -> "diagnosis required";
            case 0xC5 -> "payment method not supported";
            case 0xCC -> "printer not ready";
            case 0xDC -> "card inserted";
            case 0xE2 -> "card reader defective";
            case 0xF0 -> "the last batch is open: run end-of-day";
            case 0xFF -> "system error";
            default -> code <= 0x63 ? "refused by the bank" : "code of the terminal's maker";
        };
    }
}
