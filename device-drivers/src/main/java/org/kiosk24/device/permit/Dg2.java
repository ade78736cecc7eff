package org.kiosk24.device.permit;

import java.util.Arrays;
import java.util.Optional;

/**
 * Data group 2: the portrait, wrapped as ICAO 9303-10 section 4.7.2 says: {@code 75 { 7F61 { 02 count, 7F60 { A1
 * header, 5F2E or 7F2E block } } }}. The block is an ISO/IEC 19794-5:2005 record:
 *
 * <pre>
 *  0  4  "FAC" 00        4 4  "010" 00       8 4  length of the record      12 2  number of faces
 * 14  4  length of the face               18 2  number of feature points   20 14  facial information
 * 34  8  each feature point               then 12 bytes of image information, then the image
 * </pre>
 */
final class Dg2 {
    private static final int FACE = 14;
    private static final int FEATURE_POINTS = 18;
    private static final int BEFORE_POINTS = 34;
    private static final int IMAGE_INFORMATION = 12;

    private Dg2() {}

    /** The first face's image, JPEG or JPEG 2000. */
    static Decoded<byte[]> portrait(byte[] file) {
        Optional<Tlv> template = Tlv.at(file, 0, file.length).filter(t -> t.tag() == 0x75)
                .flatMap(t -> Tlv.find(0x7F61, file, t.from(), t.to()))
                .flatMap(t -> Tlv.find(0x7F60, file, t.from(), t.to()));
        if (template.isEmpty())
            return Decoded.bad("DG2: no biometric template 7F60 in 7F61 in 75");
        Tlv t = template.get();
        Optional<Tlv> block = Tlv.find(0x5F2E, file, t.from(), t.to())
                .or(() -> Tlv.find(0x7F2E, file, t.from(), t.to()));
        if (block.isEmpty())
            return Decoded.bad("DG2: no biometric data block 5F2E or 7F2E");
        return image(Arrays.copyOfRange(file, block.get().from(), block.get().to()));
    }

    private static Decoded<byte[]> image(byte[] record) {
        if (record.length < BEFORE_POINTS + IMAGE_INFORMATION || record[0] != 'F' || record[1] != 'A'
                || record[2] != 'C')
            return Decoded.bad("DG2: the data block is not a face record of ISO/IEC 19794-5");
        long end = FACE + unsigned(record, FACE, 4);
        long start = BEFORE_POINTS + 8 * unsigned(record, FEATURE_POINTS, 2) + IMAGE_INFORMATION;
        if (end > record.length || start >= end)
            return Decoded.bad("DG2: the face record's lengths do not fit");
        return Decoded.good(Arrays.copyOfRange(record, (int) start, (int) end));
    }

    private static long unsigned(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = at; i < at + count; i++)
            value = value << 8 | bytes[i] & 0xFF;
        return value;
    }
}
