package io.tradeanalysis.operations.google.parts;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * The images of one service, or what builds have cached for it.
 *
 * @param name such as {@code app/SERVICE}
 * @param created when the first image came; the beginning of time if nobody tells
 */
public record ImagePackage(String name, Instant created) {

    private static final String PARENT = "/packages/";

    static ImagePackage of(JsonNode json) {
        String name = json.path("name").asString("");
        int parent = name.indexOf(PARENT);
        return new ImagePackage(
                name.substring(parent < 0 ? 0 : parent + PARENT.length()).replace("%2F", "/"),
                Instant.parse(json.path("createTime").asString(Instant.MIN.toString())));
    }
}
