package io.tradeanalysis.operations.receipt;

import io.tradeanalysis.operations.inventory.OperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A receipt as JSON. */
public final class ReceiptJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReceiptJson() {}

    /** Writes it to a file. */
    public static void write(Receipt receipt, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text(receipt) + "\n");
        } catch (IOException problem) {
            throw new OperationException("The receipt can't be written to %s: %s".formatted(file, problem));
        }
    }

    /** The text. */
    public static String text(Receipt receipt) {
        ObjectNode json = JSON.createObjectNode()
                .put("environment", receipt.environment().value())
                .put("clean", receipt.isClean())
                .put("startedAt", receipt.startedAt().toString())
                .put("endedAt", receipt.endedAt().toString());
        ObjectNode places = json.putObject("places");
        new TreeMap<>(receipt.places()).forEach(places::put);
        ObjectNode counts = json.putObject("counts");
        for (Fate fate : Fate.values()) {
            counts.put(name(fate), receipt.count(fate));
        }
        ArrayNode resources = json.putArray("resources");
        receipt.lines().forEach(line -> put(resources.addObject(), line));
        return JSON.writeValueAsString(json);
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
