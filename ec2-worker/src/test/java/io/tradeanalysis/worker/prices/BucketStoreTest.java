package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.assets.AssetInfo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/** A bucket behind a real S3 protocol server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BucketStoreTest {

    private static final String GOOD = "Date,Adj Close\n2020-01-02,10\n2020-01-03,11\n";
    private static final int PAGE = 3;
    private static final Duration LISTING_LIFE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
    private final String bucket = "prices-" + UUID.randomUUID();
    private S3Server server = new S3Server();
    private S3Client s3 = client();
    private Instant now = Instant.EPOCH;
    private PriceStore store = store("");

    private S3Client client() {
        return S3Client.builder()
                .endpointOverride(server.address())
                .region(Region.US_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .forcePathStyle(true)
                .overrideConfiguration(settings -> settings.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                        requests.add(context.httpRequest().method() + " "
                                + context.httpRequest().encodedPath());
                    }

                    @Override
                    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
                        return context.request() instanceof ListObjectsV2Request list
                                ? list.toBuilder().maxKeys(PAGE).build()
                                : context.request();
                    }
                }))
                .build();
    }

    private PriceStore store(String prefix) {
        return new PriceStore(
                new CachedListing(new BucketSource(() -> s3, bucket, prefix), LISTING_LIFE, PATIENCE, () -> now));
    }

    @BeforeAll
    void createBucket() {
        s3.createBucket(request -> request.bucket(bucket));
    }

    @BeforeEach
    void emptyBucket() {
        s3.listObjectsV2Paginator(request -> request.bucket(bucket))
                .contents()
                .forEach(object ->
                        s3.deleteObject(request -> request.bucket(bucket).key(object.key())));
        store = store("");
        requests.clear();
    }

    @AfterAll
    void stopServer() {
        s3.close();
        server.close();
    }

    @Test
    void shouldReadPricesAndCatalogueOfABucket() throws Exception {
        put("SAP.csv", GOOD);
        put("assets.csv", "asset,name,currency\nSAP,SAP SE,EUR\n");

        assertThat(store.assets()).singleElement().satisfies(info -> {
            assertThat(info.name()).isEqualTo("SAP SE");
            assertThat(info.currency()).isEqualTo("EUR");
            assertThat(info.prices()).isEqualTo(2);
        });
    }

    @Test
    void shouldReadOnlyUnderItsPrefixAndNoDeeper() throws Exception {
        put("A.csv", GOOD);
        put("prices/B.csv", GOOD);
        put("prices/old/C.csv", GOOD);

        assertThat(store("prices/").assets()).extracting(AssetInfo::asset).containsExactly("B");
        assertThat(store("").assets()).extracting(AssetInfo::asset).containsExactly("A");
    }

    @Test
    void shouldNotFetchAnObjectAgainWhoseETagStays() throws Exception {
        put("A.csv", GOOD);
        store.find("A");
        requests.clear();

        now = now.plus(LISTING_LIFE);
        store.find("A");
        store.find("A");

        assertThat(requests).containsExactly("GET /" + bucket);
    }

    @Test
    void shouldSeeANewVersionOnceTheListingIsOld() throws Exception {
        put("A.csv", GOOD);
        assertThat(found("A").prices().size()).isEqualTo(2);

        put("A.csv", GOOD + "2020-01-06,12\n");
        now = now.plus(LISTING_LIFE);

        assertThat(found("A").prices().size()).isEqualTo(3);
    }

    @Test
    void shouldReadAListingOfSeveralPages() throws Exception {
        List<String> assets = List.of("A", "B", "C", "D", "E", "F", "G");
        assets.forEach(asset -> put(asset + ".csv", GOOD));
        requests.clear();

        assertThat(store.assets()).extracting(AssetInfo::asset).isEqualTo(assets);
        assertThat(requests).filteredOn(("GET /" + bucket)::equals).hasSize(3);
    }

    @Test
    void shouldKeepWhatItHasWhileS3Fails() throws Exception {
        put("A.csv", GOOD);
        put("B.csv", GOOD);
        found("A");
        server.close();
        try {
            now = now.plus(LISTING_LIFE);

            assertThat(found("A").prices().size()).isEqualTo(2);
            assertThatThrownBy(() -> store.find("B"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("getting B.csv");
        } finally {
            s3.close();
            server = new S3Server();
            s3 = client();
            createBucket();
        }
    }

    @Test
    void shouldSayWhichBucketIsMissing() {
        PriceStore other = new PriceStore(new BucketSource(() -> s3, "no-such-bucket", ""));

        assertThatThrownBy(other::assets)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("listing bucket no-such-bucket");
    }

    private PriceLookup.Found found(String asset) throws IOException {
        return (PriceLookup.Found) store.find(asset);
    }

    private void put(String key, String content) {
        s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(content));
    }
}
