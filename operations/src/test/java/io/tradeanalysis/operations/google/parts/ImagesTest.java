package io.tradeanalysis.operations.google.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.operations.google.gcloud.FakeGcloud;
import org.junit.jupiter.api.Test;

class ImagesTest {

    @Test
    void shouldFindThoseOfOneService() {
        FakeGcloud gcloud =
                new FakeGcloud().answers("artifacts packages list --repository=gae-standard --location=us-west2", """
                        [{"name":"app/pr-1"},{"name":"app/pr-1-x"},{"name":"app/default"},{"name":"build-cache/pr-1/layers"},
                         {"name":"projects/p/locations/l/repositories/gae-standard/packages/app%2Fpr-1"},{"name":"pr-1"}]""");

        assertThat(new Images(gcloud, "us-west2").packagesOf("pr-1"))
                .extracting(ImagePackage::name)
                .containsExactly("app/pr-1", "build-cache/pr-1/layers", "app/pr-1");
    }

    @Test
    void shouldFindNoneWithoutARepository() {
        FakeGcloud gcloud = new FakeGcloud()
                .refuses("artifacts packages list", "HttpError accessing <...>: {'status': 404}, NOT_FOUND");

        assertThat(new Images(gcloud, "us-west2").packagesOf("pr-1")).isEmpty();
    }
}
