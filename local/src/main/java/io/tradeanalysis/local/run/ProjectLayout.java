package io.tradeanalysis.local.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where things are in the project's folder.
 *
 * @param root the project's folder
 * @param version the version whose jars are run
 */
public record ProjectLayout(Path root, String version) {

    private static final String VERSION_FILE = "version.txt";

    /** Makes the path absolute. */
    public ProjectLayout {
        root = root.toAbsolutePath().normalize();
    }

    /** The layout of the version that this code was built with. */
    public static ProjectLayout of(Path root) throws IOException {
        try (InputStream version = ProjectLayout.class.getResourceAsStream(VERSION_FILE)) {
            if (version == null) {
                throw new IllegalStateException(VERSION_FILE + " is not in the jar");
            }
            return new ProjectLayout(root, new String(version.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    /** What runs leave behind; ignored by git. */
    Path local() {
        return root.resolve(".local");
    }

    /** The folder of logs. */
    Path logs() {
        return local().resolve("logs");
    }

    /** The executable jar of a role, whether it is there or not: unpacked, but for the program that runs already. */
    Path jar(Role role) {
        String built = "%s-%s-app.jar".formatted(role.module(), version);
        Path folder = root.resolve(role.module()).resolve("target");
        return switch (role) {
            case FUNCTION -> folder.resolve(built);
            case WORKER, FRONT_END -> folder.resolve("app").resolve(built);
        };
    }

    /** A sentence about the jars that are not there, if there are such. */
    Optional<String> problem() {
        String missing = Arrays.stream(Role.values())
                .filter(role -> !Files.isRegularFile(jar(role)))
                .map(Role::module)
                .collect(Collectors.joining(", "));
        return Optional.of(missing)
                .filter(modules -> !modules.isEmpty())
                .map("Not built: %s. Start with scripts/run-local, which builds what is missing."::formatted);
    }
}
