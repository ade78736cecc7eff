package org.kiosk24.device.payment.zvt;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.kiosk24.device.payment.CardPayment;

/** The commands that the kiosk sends (PA00P015 chapter 2). */
public record Commands(ZvtSettings settings) {
    /**
     * The kiosk composes all receipts itself (02 04), wants intermediate status (08), and nobody starts a payment or
     * an administration on the terminal (10 20); no print lines (80).
     */
    static final int CONFIG = 0x3E;
    private static final int HIDE_SERVICE_MENU = 0x01;
    private static final int TERMINAL_DECIDES = 0x40;
    private static final int NO_VERSION = 0x02;
    private static final int SEND_STATUS_PRINT_NOTHING = 0x03;

    public Apdu registration() {
        return new Apdu(Apdu.REGISTRATION, bytes(password(), bytes(CONFIG), currency(),
                bytes(Bmp.SERVICE, HIDE_SERVICE_MENU), bytes(Bmp.TLV, 0)));
    }

    public Apdu authorisation(int fen) {
        return new Apdu(Apdu.AUTHORISATION,
                bytes(bytes(Bmp.AMOUNT), Bcd.encode(fen, 6), bytes(Bmp.CURRENCY), currency(),
                        bytes(Bmp.PAYMENT_TYPE, TERMINAL_DECIDES)));
    }

    /** Receipt, amount and currency always: terminals were seen to reverse another payment than the receipt named. */
    public Apdu reversal(CardPayment payment) {
        return new Apdu(Apdu.REVERSAL, bytes(password(), bytes(Bmp.RECEIPT), digits(payment.receipt()),
                bytes(Bmp.AMOUNT), Bcd.encode(payment.fen(), 6), bytes(Bmp.CURRENCY), currency()));
    }

    public Apdu abort() {
        return Apdu.of(Apdu.ABORT);
    }

    public Apdu statusEnquiry() {
        return new Apdu(Apdu.STATUS_ENQUIRY, bytes(password(), bytes(Bmp.SERVICE, NO_VERSION)));
    }

    public Apdu statusEnquiryWithVersion() {
        return new Apdu(Apdu.STATUS_ENQUIRY, password());
    }

    public Apdu repeatReceipt() {
        return new Apdu(Apdu.REPEAT_RECEIPT, bytes(password(), bytes(Bmp.SERVICE, SEND_STATUS_PRINT_NOTHING)));
    }

    public Apdu endOfDay() {
        return new Apdu(Apdu.END_OF_DAY, password());
    }

    public Apdu initialisation() {
        return new Apdu(Apdu.INITIALISATION, password());
    }

    private byte[] password() {
        return digits(settings.password());
    }

    private byte[] currency() {
        return digits(settings.currency());
    }

    private static byte[] digits(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++)
            bytes[i] = (byte) octets[i];
        return bytes;
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream(32);
        for (byte[] part : parts)
            all.writeBytes(part);
        return all.toByteArray();
    }
}
