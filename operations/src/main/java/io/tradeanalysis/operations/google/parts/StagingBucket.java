package io.tradeanalysis.operations.google.parts;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bucket from which App Engine takes what is deployed. gcloud names each file by the SHA-1 of its content and uploads it only
 * if it is not there. So files are uploaded here before, with the mark of their environment: whose a file is can then be told
 * even after a deployment that died half-way, or when its versions are gone. (By its own rule the bucket forgets files after 15
 * days; versions don't need them once they are built.)
 */
public final class StagingBucket {

    /** Where a file's own metadata hold the environment's name. */
    static final String MARK = "trade-analysis-env";

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
     * @param environment whose they are
     */
    public void upload(List<Path> files, EnvironmentName environment) {
        List<String> arguments = new ArrayList<>(List.of("storage", "cp"));
        files.forEach(file -> arguments.add(file.toString()));
        arguments.add("gs://%s/".formatted(bucket));
        arguments.add("--custom-metadata=%s=%s".formatted(MARK, environment));
        gcloud.change(arguments.toArray(String[]::new)).orThrow("upload to " + bucket);
    }

    /** Deletes a file. */
    public Reply delete(String url) {
        return gcloud.change("storage", "rm", url);
    }

    /** How a file of this name is addressed. */
    public String url(String name) {
        return "gs://%s/%s".formatted(bucket, name);
    }
}
