package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A synthesized environment whose template a test changes before it is deployed, as a change of the code would. */
final class Assembly {

    private static final JsonMapper JSON = new JsonMapper();

    private final Environment environment;
    private final Path folder;
    private final Path template;
    private final ObjectNode content;

    Assembly(Environment environment, Path folder, String... context) throws IOException {
        this.environment = environment;
        this.folder = folder.resolve("assembly");
        environment.synthesize(this.folder, context).expectSuccess();
        this.template = this.folder.resolve(environment.name().stack() + ".template.json");
        this.content = (ObjectNode) JSON.readTree(Files.readString(template));
    }

    /** The logical name of the only resource of a type whose name begins so. */
    String name(String type, String start) {
        return content.get("Resources")
                .propertyStream()
                .filter(resource -> resource.getValue().get("Type").asString().equals(type)
                        && resource.getKey().startsWith(start))
                .map(resource -> resource.getKey())
                .reduce((one, other) -> {
                    throw new AssertionError("%s and %s".formatted(one, other));
                })
                .orElseThrow(() -> new AssertionError("no %s %s".formatted(type, start)));
    }

    /** The properties of a resource, to be changed. */
    ObjectNode properties(String name) {
        JsonNode properties = content.at("/Resources/%s/Properties".formatted(name));
        return (ObjectNode) properties;
    }

    Command.Outcome deploy() throws IOException {
        String before = sha256(Files.readAllBytes(template));
        Files.writeString(template, content.toString());
        rename(before, sha256(Files.readAllBytes(template)));
        return environment.deployAssembly(folder);
    }

    /** Files are staged under their hash, and one that is there already is not uploaded again. */
    private void rename(String before, String after) throws IOException {
        for (String name : List.of(environment.name().stack() + ".assets.json", "manifest.json")) {
            Path file = folder.resolve(name);
            String text = Files.readString(file);
            if (!text.contains(before)) {
                throw new AssertionError(name + " does not name the template by its hash");
            }
            Files.writeString(file, text.replace(before, after));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
