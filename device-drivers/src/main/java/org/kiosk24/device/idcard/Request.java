package org.kiosk24.device.idcard;

/** What a host may ask of a SAM: CMD, PARA, and for one of them a data byte. */
public sealed interface Request {
    /** CMD, PARA and data. */
    byte[] body();

    /** Bytes in the longest answer to it, frame and all. */
    int longestAnswer();

    /** For messages: code and meaning, such as {@code 20 01 find card}. */
    String title();

    default byte[] frame() {
        return SdtFrame.around(body());
    }

    /** The requests without data. */
    enum Command implements Request {
        RESET(0x10, 0xFF, 0, "reset"), // 复位
        STATUS(0x11, 0xFF, 0, "status"), // 状态检测
        SAM_ID(0x12, 0xFF, 16, "read SAM number"), // 管理信息
        FIND(0x20, 0x01, 4, "find card"), // 寻卡
        SELECT(0x20, 0x02, 8, "select card"), // 选卡
        READ(0x30, 0x01, 4 + 256 + 1024, "read text and portrait"), // 读固定信息
        READ_WITH_FINGERPRINTS(0x30, 0x10, 6 + 256 + 1024 + 1024, "read text, portrait and fingerprints"),
        /** 最新追加: the newest appended address. Some tables give this meaning to 30 02. */
        NEWEST_ADDRESS(0x30, 0x03, 4 * 70, "read newest address"),
        APPENDED_INFO(0x30, 0x02, 4 * 70, "read appended information"), // 追加
        CHIP_NUMBER(0x30, 0x05, 28, "read chip number"); // 卡体管理号

        private final byte[] body;
        private final int data;
        private final String meaning;

        Command(int cmd, int para, int data, String meaning) {
            body = new byte[]{(byte) cmd, (byte) para};
            this.data = data;
            this.meaning = meaning;
        }

        @Override
        public byte[] body() {
            return body.clone();
        }

        public boolean is(int cmd, int para) {
            return (body[0] & 0xFF) == cmd && (body[1] & 0xFF) == para;
        }

        @Override
        public int longestAnswer() {
            return SdtFrame.OVERHEAD + 3 + data;
        }

        @Override
        public String title() {
            return "%02X %02X %s".formatted(body[0], body[1], meaning);
        }
    }

    /** Changes the line speed; acknowledged at the old speed, kept over restarts. */
    record SetSpeed(LineSpeed speed) implements Request {
        @Override
        public byte[] body() {
            return new byte[]{0x60, (byte) speed.parameter()};
        }

        @Override
        public int longestAnswer() {
            return SdtFrame.OVERHEAD + 3;
        }

        @Override
        public String title() {
            return "60 %02X set line speed".formatted(speed.parameter());
        }
    }

    /** Limits the bytes in one frame between reader and card, 24 to 255. */
    record LimitRfFrame(int bytes) implements Request {
        public LimitRfFrame {
            if (bytes < 0x18 || bytes > 0xFF)
                throw new IllegalArgumentException("24 to 255 bytes, not " + bytes);
        }

        @Override
        public byte[] body() {
            return new byte[]{0x61, (byte) 0xFF, (byte) bytes};
        }

        @Override
        public int longestAnswer() {
            return SdtFrame.OVERHEAD + 3;
        }

        @Override
        public String title() {
            return "61 FF limit RF frame";
        }
    }
}
