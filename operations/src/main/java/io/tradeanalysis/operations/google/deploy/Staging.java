package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.StagedFile;
import io.tradeanalysis.operations.google.parts.StagingBucket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        Map<Set<String>, List<Path>> byMarks = new LinkedHashMap<>();
        for (Path file : release.uploads()) {
            Optional<StagedFile> before = find(present, file);
            if (before.isEmpty() || !isMine(before.get()) || isOld(before.get(), now)) {
                byMarks.computeIfAbsent(marks(before), _ -> new ArrayList<>()).add(file);
                before.ifPresentOrElse(found -> unmarkAgain(found, undo), () -> deleteAgain(file, undo));
            }
        }
        byMarks.forEach((marks, files) -> bucket.upload(files, marks));
    }

    private Set<String> marks(Optional<StagedFile> before) {
        Set<String> marks = new TreeSet<>(Set.of(environment.value()));
        before.ifPresent(found -> marks.addAll(found.environments()));
        return marks;
    }

    private void unmarkAgain(StagedFile found, Undo undo) {
        if (!isMine(found)) {
            undo.add(
                    "unmark " + found.url(),
                    () -> bucket.unmark(List.of(found.url()), environment).orThrow("unmark " + found.url()));
        }
    }

    private void deleteAgain(Path file, Undo undo) {
        String url = bucket.url(String.valueOf(file.getFileName()));
        undo.add("delete " + url, () -> bucket.delete(List.of(url)).orThrow("delete " + url));
    }

    private static Optional<StagedFile> find(List<StagedFile> present, Path file) {
        return present.stream().filter(found -> file.endsWith(found.name())).findFirst();
    }

    private boolean isMine(StagedFile found) {
        return found.environments().contains(environment.value());
    }

    private static boolean isOld(StagedFile found, Instant now) {
        return found.created().plus(FRESH).isBefore(now);
    }
}
