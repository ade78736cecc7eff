package org.kiosk24.sim.permit;

import static org.kiosk24.sim.permit.TripleDes.join;

import java.nio.ByteBuffer;

/** Writes DG2: a JPEG in an ISO/IEC 19794-5 face record in the templates of ICAO 9303-10 section 4.7.2. */
final class FaceFile {
    private FaceFile() {}

    static byte[] of(byte[] jpeg) {
        int face = 20 + 12 + jpeg.length;
        ByteBuffer block = ByteBuffer.allocate(14 + face);
        block.put(new byte[]{'F', 'A', 'C', 0, '0', '1', '0', 0}).putInt(14 + face).putShort((short) 1);
        // length, no feature points, nothing said of the face
        block.putInt(face).putShort((short) 0).put(new byte[14]);
        // full frontal, JPEG, size, sRGB, still camera, device and quality not said
        int frame = frame(jpeg);
        block.put((byte) 1).put((byte) 0).put(jpeg, frame + 7, 2).put(jpeg, frame + 5, 2).put((byte) 1).put((byte) 2)
                .putShort((short) 0).putShort((short) 0);
        block.put(jpeg);
        // header version, biometric type face, no subtype, format owner and type of ISO/IEC JTC1 SC37
        byte[] header = {(byte) 0x80, 2, 1, 1, (byte) 0x81, 1, 2, (byte) 0x82, 1, 0, (byte) 0x87, 2, 1, 1, (byte) 0x88,
                2, 0, 8};
        byte[] template = tlv(0x7F60, join(tlv(0xA1, header), tlv(0x5F2E, block.array())));
        return tlv(0x75, tlv(0x7F61, join(new byte[]{2, 1, 1}, template)));
    }

    /** Where a baseline JPEG's frame header begins (ITU-T T.81 B.2.2): marker, length, precision, height, width. */
    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0)
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        return at;
    }

    private static byte[] tlv(int tag, byte[] value) {
        byte[] head = tag > 0xFF ? new byte[]{(byte) (tag >> 8), (byte) tag} : new byte[]{(byte) tag};
        byte[] length = value.length < 0x80
                ? new byte[]{(byte) value.length}
                : new byte[]{(byte) 0x82, (byte) (value.length >> 8), (byte) value.length};
        return join(head, length, value);
    }
}
