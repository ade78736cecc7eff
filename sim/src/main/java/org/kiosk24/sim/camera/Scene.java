package org.kiosk24.sim.camera;

/**
 * How people stand before the camera.
 *
 * @param head from crown to chin, as a share of the picture's height; 0 for nobody
 * @param x between the eyes, as a share of the picture's width
 * @param turn of the head, -1 to 1
 * @param sway distance between the places to which the head jumps, as a share of its height
 * @param light by which every brightness is multiplied
 */
public enum Scene {
    NOBODY("nobody is there", 0, 0.5, 0, 0, 1),
    GOOD("one person, as the pictures need it", 0.48, 0.5, 0, 0, 1),
    TWO_PEOPLE("somebody looks over the shoulder", 0.40, 0.30, 0, 0, 1),
    TOO_FAR("stands too far away", 0.22, 0.5, 0, 0, 1),
    TOO_NEAR("stands too near", 0.9, 0.5, 0, 0, 1),
    DARK("the light is out", 0.48, 0.5, 0, 0, 0.12),
    BRIGHT("the sun shines into the camera", 0.48, 0.5, 0, 0, 1.9),
    TURNED_AWAY("looks to the side", 0.48, 0.5, 1, 0, 1),
    OFF_CENTRE("stands at the picture's edge", 0.48, 0.24, 0, 0, 1),
    MOVING("does not hold still", 0.48, 0.39, 0, 0.10, 1);

    private final String note;
    private final double head;
    private final double x;
    private final double turn;
    private final double sway;
    private final double light;

    Scene(String note, double head, double x, double turn, double sway, double light) {
        this.note = note;
        this.head = head;
        this.x = x;
        this.turn = turn;
        this.sway = sway;
        this.light = light;
    }

    public String note() {
        return note;
    }

    double head() {
        return head;
    }

    double x() {
        return x;
    }

    double turn() {
        return turn;
    }

    double sway() {
        return sway;
    }

    double light() {
        return light;
    }
}
