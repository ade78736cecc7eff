package org.kiosk24.sim.bureau;

import org.kiosk24.app.words.Text;

/** What can be applied for, as the bureau calls it. */
enum Matter {
    FIRST_PERMIT("首次申领往来港澳通行证", "首次申領往來港澳通行證", "First permit for Hong Kong and Macao"),
    NEWBORN("新生儿出生登记", "新生兒出生登記", "Household registration of a newborn child"),
    MOVE("户口迁移", "戶口遷移", "Household move"),
    PASSPORT("普通护照", "普通護照", "Passport");

    private final Text.Given text;

    Matter(String zh, String hant, String en) {
        text = new Text.Given(zh, hant, en);
    }

    Text.Given text() {
        return text;
    }
}
