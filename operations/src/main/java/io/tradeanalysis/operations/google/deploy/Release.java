package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What is deployed, in a folder of its own: gcloud looks at a jar's neighbours, and leaves files beside it.
 *
 * @param jar the program, under the name that app.yaml starts
 * @param configuration the environment's app.yaml
 * @param uploads both again, each named by the SHA-1 of its content
 * @param sha256 hash of both
 */
record Release(Path jar, Path configuration, List<Path> uploads, String sha256) {

    /**
     * Makes a release.
     *
     * @param folder an empty one
     * @param jar the program
     * @param appYaml the environment's app.yaml
     * @param environment is noted in the copy of the program: what is uploaded for one environment is no other's then
     */
    static Release in(Path folder, Path jar, String appYaml, EnvironmentName environment) {
        try {
            Path program = Files.copy(jar, folder.resolve("front-end.jar"));
            JarComment.add(program, TagNames.ENVIRONMENT + "=" + environment);
            Path configuration = Files.writeString(folder.resolve("app.yaml"), appYaml);
            Path named = Files.createDirectory(folder.resolve("uploads"));
            List<Path> uploads = List.of(
                    Files.createLink(named.resolve(hash("SHA-1", program)), program),
                    Files.createLink(named.resolve(hash("SHA-1", configuration)), configuration));
            String both = hash("SHA-256", program) + hash("SHA-256", configuration);
            return new Release(program, configuration, uploads, hex(digest("SHA-256"), both));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String algorithm, Path file) throws IOException {
        MessageDigest digest = digest(algorithm);
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hex(MessageDigest digest, String text) {
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
