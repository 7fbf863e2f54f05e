package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where to look for environments.
 *
 * @param estates one a cloud
 */
public record Clouds(List<Estate> estates) {

    /** Keeps its own copy. */
    public Clouds {
        estates = List.copyOf(estates);
    }

    /** What is looked at, by the cloud's title. */
    Map<String, String> places() {
        return Arrays.stream(Cloud.values()).collect(Collectors.toMap(Cloud::title, this::place));
    }

    private String place(Cloud cloud) {
        return estates.stream()
                .filter(estate -> estate.cloud() == cloud)
                .map(Estate::place)
                .findFirst()
                .orElse("not looked at");
    }
}
