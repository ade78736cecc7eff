package org.kiosk24.sim.bureau;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.kiosk24.app.words.Text;

/** The other kiosks of the neighbourhood, which always work. */
final class NearbyKiosks {
    private static final List<String> SERVICES = List.of("endorsement", "collect", "progress", "permit",
            "reprint", "continue", "application", "guide", "booking");

    private NearbyKiosks() {}

    static JsonObject health(String name) {
        JsonArray nearby = new JsonArray();
        nearby.add(kiosk("样例路派出所", "樣例路派出所", "Sample Road police station", 350, SERVICES));
        nearby.add(kiosk("样例火车站 警务服务站", "樣例火車站 警務服務站", "Police service point, Sample railway station", 2400,
                SERVICES));
        JsonObject o = BureauJson.text("name", name);
        o.add("nearby", nearby);
        return o;
    }

    private static JsonObject kiosk(String zh, String hant, String en, int metres, List<String> services) {
        JsonObject o = new JsonObject();
        o.add("place", BureauJson.object(new Text.Given(zh, hant, en)));
        o.addProperty("metres", metres);
        JsonArray names = new JsonArray();
        services.forEach(names::add);
        o.add("services", names);
        return o;
    }
}
