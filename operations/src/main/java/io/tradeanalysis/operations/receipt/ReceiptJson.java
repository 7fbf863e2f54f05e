package io.tradeanalysis.operations.receipt;

import io.tradeanalysis.operations.inventory.OperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A receipt as JSON. A file holds at every time the one that was written last, whole. */
public final class ReceiptJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReceiptJson() {}

    /** Writes it to a file. */
    public static void write(Receipt receipt, Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new OperationException("The receipt can't be written to %s: that is no file.".formatted(file));
        }
        try {
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text(receipt) + "\n");
        } catch (IOException problem) {
            throw new OperationException("The receipt can't be written to %s: %s".formatted(file, problem));
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The text. */
    public static String text(Receipt receipt) {
        ObjectNode json = JSON.createObjectNode()
                .put("environment", receipt.environment().value())
                .put("complete", receipt.isComplete())
                .put("clean", receipt.isClean())
                .put("program", receipt.search().program())
                .put("startedAt", receipt.startedAt().toString())
                .put("endedAt", receipt.endedAt().toString());
        ObjectNode places = json.putObject("places");
        receipt.search().places().forEach(place -> places.put(place.cloud().title(), place.where()));
        ArrayNode looks = json.putArray("looks");
        receipt.search().places().stream()
                .filter(place -> !place.details().isEmpty())
                .forEach(place -> put(looks.addObject(), place));
        ObjectNode counts = json.putObject("counts");
        for (Fate fate : Fate.values()) {
            counts.put(name(fate), receipt.count(fate));
        }
        ArrayNode resources = json.putArray("resources");
        receipt.lines().forEach(line -> put(resources.addObject(), line));
        return JSON.writeValueAsString(json);
    }

    private static void put(ObjectNode json, Search.Place place) {
        json.put("cloud", place.cloud().title());
        place.details().forEach(json::put);
        ArrayNode kinds = json.putArray("kinds");
        place.kinds().forEach(kinds::add);
    }

    private static void put(ObjectNode json, Receipt.Line line) {
        json.put("cloud", line.resource().cloud().title())
                .put("kind", line.resource().kind())
                .put("id", line.resource().id())
                .put("detail", line.resource().detail())
                .put("fate", name(line.fate()))
                .put("reason", line.reason());
    }

    private static String name(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
