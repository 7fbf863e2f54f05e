package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.Reply;
import io.tradeanalysis.operations.google.parts.StagedFile;
import io.tradeanalysis.operations.google.parts.StagingBucket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Uploads a release, with the environment's mark on each file. */
final class Staging {

    /** The bucket forgets files after 15 days; those that are near their end are uploaded again. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final StagingBucket bucket;
    private final EnvironmentName environment;

    Staging(StagingBucket bucket, EnvironmentName environment) {
        this.bucket = bucket;
        this.environment = environment;
    }

    void upload(Release release, Instant now, Undo undo) {
        List<StagedFile> present = bucket.files();
        List<Path> missing = release.uploads().stream()
                .filter(file -> present.stream().noneMatch(found -> is(found, file) && isGood(found, now)))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        missing.stream()
                .filter(file -> present.stream().noneMatch(found -> is(found, file)))
                .map(file -> bucket.url(String.valueOf(file.getFileName())))
                .forEach(url -> undo.add("delete " + url, () -> delete(url)));
        bucket.upload(missing, environment);
    }

    /** It may not have come to the upload. */
    private void delete(String url) {
        Reply reply = bucket.delete(url);
        if (!reply.isAboutNothing()) {
            reply.orThrow("delete " + url);
        }
    }

    private static boolean is(StagedFile found, Path file) {
        return file.endsWith(found.name());
    }

    private boolean isGood(StagedFile found, Instant now) {
        return found.environment().equals(environment.value())
                && found.created().plus(FRESH).isAfter(now);
    }
}
