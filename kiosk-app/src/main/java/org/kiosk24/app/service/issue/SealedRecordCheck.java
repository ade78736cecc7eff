package org.kiosk24.app.service.issue;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import org.kiosk24.app.bureau.Bureau.Decision.Approved;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.device.permit.Decoded;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.permit.SignedEndorsement;

/** Believes only a record that the bureau sealed, for this order, this permit and this product. */
public final class SealedRecordCheck implements RecordCheck {
    private final Function<byte[], Decoded<EndorsementRecord>> opener;

    /** @param opener yields the record if the seal is the bureau's */
    public SealedRecordCheck(Function<byte[], Decoded<EndorsementRecord>> opener) {
        this.opener = opener;
    }

    /** @param bureau the certificate with which the bureau signs endorsement records */
    public static SealedRecordCheck signedBy(X509Certificate bureau) {
        return new SealedRecordCheck(cms -> SignedEndorsement.verify(cms, bureau));
    }

    @Override
    public Optional<String> wrong(String orderId, Approved approved, Product product, Permit permit) {
        return switch (opener.apply(approved.chipRecord())) {
            case Decoded.Bad<EndorsementRecord>(var reason) -> Optional.of(reason);
            case Decoded.Good<EndorsementRecord>(var record) -> differs(record, orderId, approved, product, permit);
        };
    }

    @Override
    public Decoded<EndorsementRecord> open(byte[] sealed) {
        return opener.apply(sealed);
    }

    private static Optional<String> differs(EndorsementRecord record, String orderId, Approved approved,
            Product product, Permit permit) {
        if (!record.orderId().equals(orderId))
            return Optional.of("it is for another order");
        if (!record.permitNumber().equals(permit.number()))
            return Optional.of("it is for another permit");
        if (!record.productCode().equals(product.code()) || record.entries() != product.entries()
                || record.stayDays() != product.stayDays() || !String.valueOf(record.kind()).equals(product.kind()))
            return Optional.of("it is for another product");
        if (!record.number().equals(approved.endorsementNumber()) || !record.validFrom().equals(approved.validFrom())
                || !record.validTo().equals(approved.validTo()))
            return Optional.of("it is not what the approval says");
        return Optional.empty();
    }
}
