package org.kiosk24.device.idcard;

import java.util.HexFormat;

/** The management number of a card's body (卡体管理号): 28 bytes of IIN, SN and DN. It is the card's own, so it is personal. */
public record ChipNumber(byte[] bytes) {
    public static final int BYTES = 28;

    public String hex() {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Override
    public String toString() {
        return org.kiosk24.device.Mask.number(hex());
    }
}
