package org.kiosk24.app.order;

import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.device.cardstation.CardStation;
import org.kiosk24.device.payment.CardTerminal;
import org.kiosk24.device.permit.PermitReader;
import org.kiosk24.device.receipt.ReceiptPrinter;

/** Everything outside the kiosk's own head that an order needs. */
public record Devices(CardStation station, PermitReader permits, CardTerminal terminal, QrGateway gateway,
        ReceiptPrinter printer, Bureau bureau, Filings filings) {}
