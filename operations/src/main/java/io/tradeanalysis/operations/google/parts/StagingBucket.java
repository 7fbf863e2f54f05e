package io.tradeanalysis.operations.google.parts;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The bucket from which App Engine takes what is deployed. gcloud names each file by the SHA-1 of its content and uploads it only
 * if it is not there. So files are uploaded here before, with the mark of each environment that uses them: whose a file is can
 * then be told even after a deployment that died half-way, or when its versions are gone. (By its own rule the bucket forgets
 * files after 15 days; versions don't need them once they are built.)
 */
public final class StagingBucket {

    /** What the names of marks start with, in a file's own metadata; the environment's name follows. */
    static final String MARK = "trade-analysis-";

    private final Gcloud gcloud;
    private final String bucket;

    /**
     * @param gcloud calls
     * @param bucket its name
     */
    public StagingBucket(Gcloud gcloud, String bucket) {
        this.gcloud = gcloud;
        this.bucket = bucket;
    }

    /** All its files; none if there is no such bucket. */
    public List<StagedFile> files() {
        Reply reply = gcloud.read("storage", "objects", "list", "gs://%s/**".formatted(bucket), "--raw");
        if (reply.isAboutNothing()) {
            return List.of();
        }
        return reply.orThrow("list the files in " + bucket)
                .json()
                .valueStream()
                .map(StagedFile::of)
                .toList();
    }

    /**
     * Uploads files.
     *
     * @param files are named by the SHA-1 of their content
     * @param environments who uses them
     */
    public void upload(List<Path> files, Set<String> environments) {
        String marks = new TreeSet<>(environments)
                .stream().map(name -> MARK + name + "=1").collect(Collectors.joining(","));
        List<String> paths = files.stream().map(Path::toString).toList();
        gcloud.change(with(List.of("storage", "cp"), paths, "gs://%s/".formatted(bucket), "--custom-metadata=" + marks))
                .orThrow("upload to " + bucket);
    }

    /** Takes an environment's mark off files that others use too. */
    public Reply unmark(Collection<String> urls, EnvironmentName environment) {
        return gcloud.change(
                with(List.of("storage", "objects", "update"), urls, "--remove-custom-metadata=" + MARK + environment));
    }

    /** Deletes files. */
    public Reply delete(Collection<String> urls) {
        return gcloud.change(with(List.of("storage", "rm"), urls));
    }

    /** How a file of this name is addressed. */
    public String url(String name) {
        return "gs://%s/%s".formatted(bucket, name);
    }

    private static String[] with(List<String> command, Collection<String> urls, String... options) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(urls);
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }
}
