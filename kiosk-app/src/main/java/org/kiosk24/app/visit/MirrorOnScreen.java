package org.kiosk24.app.visit;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.identity.Guidance;
import org.kiosk24.app.identity.Mirror;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.camera.Picture;

/** The camera's picture with one line above it that says how to stand. */
final class MirrorOnScreen implements Mirror {
    private final Citizen citizen;
    private Optional<Guidance> told = Optional.empty();
    private Optional<Text> again = Optional.empty();

    MirrorOnScreen(Citizen citizen) {
        this.citizen = citizen;
    }

    @Override
    public void show(Guidance guidance, Picture picture) {
        if (!told.equals(Optional.of(guidance)))
            citizen.show(sheet(Text.say("face." + guidance.name())));
        told = Optional.of(guidance);
        citizen.mirror(picture);
    }

    @Override
    public void comparing(int attempt) {
        citizen.show(sheet(Text.say("face.comparing")));
        told = Optional.empty();
    }

    @Override
    public void again(int triesLeft) {
        again = Optional.of(Text.say("face.again", triesLeft));
        told = Optional.empty();
    }

    private Screen sheet(Text guidance) {
        return new Screen.Sheet("face", guidance, again, List.of(new Block.Mirror()),
                List.of(Screen.Button.cancel(),
                        Screen.Button.other("back", Text.say("recognise.otherway"), new Touch.Back())),
                true);
    }
}
