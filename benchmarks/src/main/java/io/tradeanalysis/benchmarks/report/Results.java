package io.tradeanalysis.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of what was measured, one a part. All say in the same way where, when and how, which figures there are for targets,
 * and which tables; a part may add what else it knows.
 */
public final class Results {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** Those in a folder. */
    public Results(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes those of a part.
     *
     * @param part its name, such as "kernels"
     * @param machine as it was when the measurement began
     * @param command that measures it
     * @param figures for targets
     * @param tables to be shown
     * @param details whatever else there is to say, by name
     */
    public void write(
            String part,
            Machine machine,
            String command,
            List<Figure> figures,
            List<Table> tables,
            Map<String, ?> details)
            throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("part", part);
        all.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("command", command);
        all.put("machine", machine);
        all.put("figures", figures);
        all.put("tables", tables);
        all.putAll(details);
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(part + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    /** All parts that there are, in the order of their names. */
    public List<Part> read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> JSON.readerFor(Part.class)
                            .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .<Part>readValue(file.toFile()))
                    .toList();
        }
    }

    /**
     * What all parts have.
     *
     * @param part its name
     * @param date in UTC
     * @param command that measured it
     * @param machine where
     * @param figures for targets
     * @param tables to be shown
     */
    public record Part(
            String part, String date, String command, Machine machine, List<Figure> figures, List<Table> tables) {}

    /**
     * A table of text.
     *
     * @param title what it shows, with what the columns mean
     * @param columns their heads
     * @param rows as many cells each
     */
    public record Table(String title, List<String> columns, List<List<String>> rows) {}
}
