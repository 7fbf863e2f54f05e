package io.tradeanalysis.operations.google.parts;

import tools.jackson.databind.JsonNode;

/**
 * One deployed version of one service.
 *
 * @param service the service
 * @param id its name, which is unique in its service
 * @param traffic its share of the service's traffic, 0 to 1
 * @param created when it was deployed, as an instant's text
 * @param address where it answers, whether it has traffic or not; may be empty
 * @param secret the secret that its configuration names, {@code projects/PROJECT/secrets/NAME}; empty if it names none, or if nobody
 *     has looked: a list of versions does not tell
 */
public record EngineVersion(String service, String id, double traffic, String created, String address, String secret) {

    static EngineVersion of(JsonNode json) {
        JsonNode version = json.path("version");
        return new EngineVersion(
                json.path("service").asString(""),
                json.path("id").asString(""),
                json.path("traffic_split").asDouble(0),
                version.path("createTime").asString(""),
                version.path("versionUrl").asString(""),
                "");
    }

    /** The same, after somebody has looked. */
    EngineVersion with(String found) {
        return new EngineVersion(service, id, traffic, created, address, found);
    }

    /** Whether it has any traffic; then App Engine refuses to delete it. */
    public boolean hasTraffic() {
        return traffic > 0;
    }

    /** Whether all traffic goes to it. */
    public boolean hasAllTraffic() {
        return traffic >= 1;
    }
}
