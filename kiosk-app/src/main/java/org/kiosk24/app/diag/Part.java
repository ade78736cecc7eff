package org.kiosk24.app.diag;

/** What a kiosk is made of, as a technician names it. Names and order are those of reports. */
public enum Part {
    IDCARD, CARD_STATION, CHIP_READER, PAYMENT, RECEIPT, CAMERA, BUREAU, BOX, CLOCK, JOURNAL
}
