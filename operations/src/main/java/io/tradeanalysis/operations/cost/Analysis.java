package io.tradeanalysis.operations.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one analysis took, as its result says.
 *
 * @param compute {@code ec2} or {@code lambda}
 * @param calls how many batches were assessed at a time: calls of the function, if it was asked
 * @param cpuMillis processor time of the assessment, ms
 * @param answerBytes size of the whole result as JSON, bytes; more than what leaves the workers
 */
record Analysis(String compute, int calls, long cpuMillis, long answerBytes) {

    /**
     * Reads a result that {@code POST /api/v1/analyses} gave.
     *
     * @throws IllegalArgumentException if the file is none
     */
    static Analysis read(Path file) {
        try {
            JsonNode measured =
                    JsonMapper.shared().readTree(Files.readAllBytes(file)).path("measured");
            if (!measured.path("cpuMillis").isNumber()) {
                throw new IllegalArgumentException("%s: no result of an analysis".formatted(file));
            }
            return new Analysis(
                    measured.path("compute").asString(),
                    measured.path("resourcesUsed").asInt(),
                    measured.path("cpuMillis").asLong(),
                    Files.size(file));
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException("%s: no result of an analysis".formatted(file), e);
        }
    }
}
