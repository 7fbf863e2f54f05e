package io.tradeanalysis.operations.google.parts;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.GcloudException;
import io.tradeanalysis.operations.google.gcloud.Reply;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The Google secret with the front end's identity. Front ends read its newest version, whatever its state: so a version is never
 * destroyed while it is the newest, or they could read none at all.
 */
public final class IdentitySecret {

    private static final String ACCESS = "roles/secretmanager.secretAccessor";

    private final Gcloud gcloud;
    private final EnvironmentName environment;
    private final String name;

    /**
     * @param gcloud calls
     * @param environment whose secret it is
     */
    public IdentitySecret(Gcloud gcloud, EnvironmentName environment) {
        this.gcloud = gcloud;
        this.environment = environment;
        this.name = environment.googleSecret();
    }

    /** What a call of {@link #put} has changed. It holds the value that was there before; {@link #toString()} doesn't show it. */
    public sealed interface Change {

        /** The value was there already. */
        record Nothing() implements Change {}

        /** The secret was made, with the value as its only version. */
        record Created() implements Change {}

        /**
         * A version was added.
         *
         * @param version its number
         * @param before the newest version until then, if it could be read
         */
        record Added(String version, Optional<Version> before) implements Change {}
    }

    /**
     * The secret at some time. It holds the value; {@link #toString()} doesn't show it.
     *
     * @param exists whether there is one
     * @param labels its labels
     * @param newest its newest version, if it can be read
     */
    public record Found(boolean exists, Map<String, String> labels, Optional<Version> newest) {

        static final Found NONE = new Found(false, Map.of(), Optional.empty());

        /** Keeps its own copy. */
        public Found {
            labels = Map.copyOf(labels);
        }

        Optional<String> number() {
            return newest.map(Version::number);
        }
    }

    /** One version that can be read, with its value in Base64. */
    record Version(String number, String value) {

        static Version of(JsonNode json) {
            return new Version(
                    lastPart(json.path("name").asString("")),
                    json.path("payload").path("data").asString(""));
        }

        boolean is(byte[] other) {
            return Arrays.equals(bytes(), other);
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(value);
        }

        @Override
        public String toString() {
            return "Version[number=%s, value=(secret)]".formatted(number);
        }
    }

    /** Looks whether the name is free or the environment's; if not, says whose it is. It reads no value. */
    public void check() {
        stored();
    }

    /** The secret as it is. It must not be somebody else's. */
    public Found find() {
        return stored().map(secret -> new Found(true, secret.labels(), newest()))
                .orElse(Found.NONE);
    }

    private Optional<StoredSecret> stored() {
        Reply reply = gcloud.read("secrets", "describe", name);
        if (reply.isAboutNothing()) {
            return Optional.empty();
        }
        StoredSecret secret =
                StoredSecret.of(reply.orThrow("look at the secret " + name).json());
        if (secret.isForeignTo(environment)) {
            throw new GcloudException(
                    "the Google secret %s is somebody else's: its labels say %s (expected: %s=%s, %s=%s, or neither label)"
                            .formatted(
                                    name,
                                    secret.whose(),
                                    TagNames.PROJECT,
                                    EnvironmentName.PROJECT,
                                    TagNames.ENVIRONMENT,
                                    environment));
        }
        return Optional.of(secret);
    }

    /**
     * Makes the value the secret's newest version, if it is not so already, and the secret itself if there is none.
     *
     * @param before the secret as it is
     * @param value the identity
     * @param expiresAt when the environment may be torn down, as its stack says it
     */
    public Change put(Found before, byte[] value, String expiresAt) {
        if (!before.exists()) {
            create(value, expiresAt);
            return new Change.Created();
        }
        relabel(before.labels(), labels(expiresAt));
        return addUnlessNewest(before.newest(), value);
    }

    /**
     * Makes the value the newest version of the secret, if it is not so already.
     *
     * @return nothing if there is no such secret
     */
    public Optional<Change> renew(byte[] value) {
        Found before = find();
        return before.exists() ? Optional.of(addUnlessNewest(before.newest(), value)) : Optional.empty();
    }

    /** Lets an account read the secret, and nothing else of the project. */
    public void grant(String serviceAccount) {
        gcloud.change(
                        "secrets",
                        "add-iam-policy-binding",
                        name,
                        "--member=serviceAccount:" + serviceAccount,
                        "--role=" + ACCESS,
                        "--condition=None")
                .orThrow("let %s read the secret %s".formatted(serviceAccount, name));
    }

    /**
     * Makes what was before the newest again, and destroys what was added. It goes by what it finds: the call that was to change
     * the secret may have died before or after it did.
     */
    public void restore(Found before) {
        if (!before.exists()) {
            Reply deleted = delete();
            if (!deleted.isAboutNothing()) {
                deleted.orThrow("delete the secret " + name);
            }
            return;
        }
        Found now = find();
        relabel(now.labels(), before.labels());
        if (!now.number().equals(before.number())) {
            before.newest().ifPresent(version -> {
                add(version.bytes());
                destroy(version.number());
            });
            now.newest().ifPresent(version -> destroy(version.number()));
        }
    }

    /** Destroys what a change has made outdated: an old key is of no use to anybody but a thief. */
    public void settle(Change change) {
        if (change instanceof Change.Added added && added.before().isPresent()) {
            destroy(added.before().get().number());
        }
    }

    private Reply delete() {
        return gcloud.change("secrets", "delete", name);
    }

    private Change addUnlessNewest(Optional<Version> newest, byte[] value) {
        return newest.isPresent() && newest.get().is(value)
                ? new Change.Nothing()
                : new Change.Added(add(value), newest);
    }

    /** gcloud makes the secret, then its version: if only the first succeeds, the secret goes again. */
    private void create(byte[] value, String expiresAt) {
        Reply created = gcloud.change(
                value,
                "secrets",
                "create",
                name,
                "--replication-policy=automatic",
                "--labels=" + text(labels(expiresAt)),
                "--data-file=-");
        if (!created.succeeded() && !created.errors().contains("ALREADY_EXISTS")) {
            delete();
        }
        created.orThrow("create the secret " + name);
    }

    private void relabel(Map<String, String> present, Map<String, String> wanted) {
        if (!present.entrySet().containsAll(wanted.entrySet())) {
            gcloud.change("secrets", "update", name, "--update-labels=" + text(wanted))
                    .orThrow("label the secret " + name);
        }
    }

    private Optional<Version> newest() {
        Reply access = gcloud.read("secrets", "versions", "access", "latest", "--secret=" + name);
        if (access.isAboutNothing() || access.errors().contains("FAILED_PRECONDITION")) {
            return Optional.empty();
        }
        return Optional.of(Version.of(access.orThrow("read the secret " + name).json()));
    }

    private String add(byte[] value) {
        Reply added = gcloud.change(value, "secrets", "versions", "add", name, "--data-file=-")
                .orThrow("add a version to the secret " + name);
        return lastPart(added.json().path("name").asString(""));
    }

    private void destroy(String version) {
        gcloud.change("secrets", "versions", "destroy", version, "--secret=" + name)
                .orThrow("destroy version %s of the secret %s".formatted(version, name));
    }

    /** Labels may hold a-z, 0-9, - and _ only. */
    private Map<String, String> labels(String expiresAt) {
        var labels = new TreeMap<String, String>();
        labels.put(TagNames.PROJECT, EnvironmentName.PROJECT);
        labels.put(TagNames.ENVIRONMENT, environment.value());
        labels.put(TagNames.EXPIRES_AT, expiresAt.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-"));
        return labels;
    }

    private static String text(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
