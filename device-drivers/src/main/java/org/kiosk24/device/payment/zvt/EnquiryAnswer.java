package org.kiosk24.device.payment.zvt;

import java.nio.charset.StandardCharsets;

/**
 * The data of a status enquiry's completion (PA00P015, 2.56): perhaps the software version as LLLVAR, then the status
 * byte, then perhaps a TLV container.
 */
record EnquiryAnswer(int status, String version) {
    /** Whether a completion's data is that of an enquiry, a lone status byte or a version first, and no payment's. */
    static boolean isOne(byte[] data) {
        return data.length == 1 || data.length > 3 && (data[0] & 0xF0) == 0xF0;
    }

    /** Status -1 if there is none. */
    static EnquiryAnswer of(byte[] data) {
        if (data.length > 3) {
            int length = 0;
            for (int i = 0; i < 3; i++)
                length = (data[i] & 0xF0) == 0xF0 && (data[i] & 0x0F) <= 9 && length >= 0
                        ? length * 10 + (data[i] & 0x0F)
                        : -1;
            if (length >= 0 && 3 + length < data.length)
                return new EnquiryAnswer(data[3 + length] & 0xFF,
                        new String(data, 3, length, StandardCharsets.ISO_8859_1));
        }
        return new EnquiryAnswer(data.length == 0 ? -1 : data[0] & 0xFF, "");
    }
}
