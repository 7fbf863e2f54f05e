package io.tradeanalysis.operations.google.parts;

import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.Reply;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The images that App Engine builds of versions. They are in the repository {@code gae-standard} of the application's region, one
 * package a service ({@code app/SERVICE}), one image in it a version; nothing tells which is whose. They stay when versions and
 * services are deleted, so App Engine's own delete is not enough.
 *
 * <p>Sources: cloud.google.com/appengine/migration-center/migrate-to-artifact-registry for the repository; for the packages,
 * which Google does not document, what public scripts delete ({@code REGION-docker.pkg.dev/PROJECT/gae-standard/app/default}).
 */
public final class Images {

    private static final String REPOSITORY = "--repository=gae-standard";

    private final Gcloud gcloud;
    private final String location;

    /**
     * @param gcloud calls
     * @param location the application's region, as Artifact Registry calls it
     */
    public Images(Gcloud gcloud, String location) {
        this.gcloud = gcloud;
        this.location = "--location=" + location;
    }

    /** The packages that belong to a service: its images and what builds have cached for it. */
    public List<ImagePackage> packagesOf(String service) {
        Pattern owned = Pattern.compile("(app|build-cache)/" + Pattern.quote(service) + "(/.*)?");
        Reply reply = gcloud.read("artifacts", "packages", "list", REPOSITORY, location);
        if (reply.isAboutNothing() || reply.isAboutAnUnusedService()) {
            return List.of();
        }
        return reply.orThrow("list App Engine's images")
                .json()
                .valueStream()
                .map(ImagePackage::of)
                .filter(found -> owned.matcher(found.name()).matches())
                .toList();
    }

    /** Deletes a package with all its images. */
    public Reply delete(String name) {
        return gcloud.change("artifacts", "packages", "delete", name, REPOSITORY, location);
    }
}
