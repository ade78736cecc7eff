package org.kiosk24.app.cli.diag;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.staff.Member;

/** Shows, once, what an authenticator app needs: as text, and as a QR code in the terminal. */
record CodeSecret(Output output) {
    private static final int QUIET = 2;
    /** Black on white whatever the terminal's colours are. */
    private static final String INK = "\u001b[30;107m";
    private static final String PLAIN = "\u001b[0m";

    int show(String kiosk, Member member) {
        String uri = member.totp().uri(kiosk, member.number());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", member.number());
        facts.put("role", member.role().tag());
        facts.put("otpauth", uri);
        if (!output.json())
            picture(uri);
        return output.done(facts);
    }

    /** Two modules to a character, one above the other. */
    private void picture(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
        } catch (WriterException e) {
            output.say("no QR code holds it; type the text into the app");
            return;
        }
        for (int y = -QUIET; y < modules.getHeight() + QUIET; y += 2) {
            var line = new StringBuilder(INK);
            for (int x = -QUIET; x < modules.getWidth() + QUIET; x++)
                line.append(" ▀▄█".charAt((dark(modules, x, y) ? 1 : 0) + (dark(modules, x, y + 1) ? 2 : 0)));
            output.print(line.append(PLAIN).toString());
        }
    }

    private static boolean dark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
