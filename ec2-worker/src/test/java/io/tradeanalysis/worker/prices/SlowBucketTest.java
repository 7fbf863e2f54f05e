package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.assets.AssetInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** A bucket behind a real S3 protocol server whose objects hang or trickle, read with the timeouts of a worker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class SlowBucketTest {

    /** Ten thousand rows: at one byte in 20 ms, half of them take more than half an hour. */
    private static final String LONG =
            "Date,Adj Close\n2020-01-02,10\n2020-01-03,11\n" + "2020-01-06,null\n".repeat(10_000);

    private static final String SHORT = "Date,Adj Close\n2020-01-02,10\n";
    private static final Duration LISTING_LIFE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LONGEST_READ = Duration.ofSeconds(4);

    /** Twice the patience for catalogue and prices, and less than the 2 s after which the first of the reads here fails. */
    private static final Duration SOON = Duration.ofMillis(1_900);

    private final S3Server server = new S3Server();
    private final SlowS3 front = start();
    private final S3Client writer = client(
            S3Client.builder().forcePathStyle(true).httpClientBuilder(UrlConnectionHttpClient.builder()),
            server.address());
    private final S3Client reader = client(S3Clients.builder(true), front.address());
    private String bucket = "";
    private volatile Instant now = Instant.EPOCH;

    private SlowS3 start() {
        try {
            return new SlowS3(server.address());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static S3Client client(S3ClientBuilder builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    private PriceStore store(Duration longestRead) {
        CachedListing listing =
                new CachedListing(new BucketSource(() -> reader, bucket, ""), LISTING_LIFE, PATIENCE, () -> now);
        return new PriceStore(listing, PATIENCE, longestRead, () -> now);
    }

    @BeforeEach
    void makeBucket() {
        front.set(SlowS3.Pace.FULL);
        bucket = "prices-" + UUID.randomUUID();
        writer.createBucket(request -> request.bucket(bucket));
    }

    @AfterAll
    void stop() {
        reader.close();
        writer.close();
        front.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = "FULL", mode = EnumSource.Mode.EXCLUDE)
    void shouldAnswerAllFromTheVersionBeforeUntilTheNewOneIsRead(SlowS3.Pace pace) throws Exception {
        PriceStore store = store(LONGEST_READ);
        put("A.csv", SHORT);
        put("assets.csv", "asset,name,currency\nA,Name,EUR\n");
        find(store);
        put("A.csv", LONG);
        put("assets.csv", "asset,name,currency\nA,Name,GBP\n");
        now = now.plus(LISTING_LIFE);
        front.set(pace);

        List<Answer<PriceLookup.Found>> answers = atOnce(8, () -> find(store));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.value().prices().size()).isEqualTo(1);
            assertThat(answer.time()).isLessThan(SOON);
        });

        front.set(SlowS3.Pace.FULL);
        PriceLookup.Found newer = findOnceItIsNew(store);
        assertThat(newer.prices().size()).isEqualTo(2);
        assertThat(newer.currency()).isEqualTo("GBP");
    }

    @Test
    void shouldListAssetsWithOnePatienceForAll() throws Exception {
        PriceStore store = store(LONGEST_READ);
        List<String> files =
                IntStream.range(0, 10).mapToObj(i -> "A%d.csv".formatted(i)).toList();
        files.forEach(file -> put(file, SHORT));
        store.assets();
        files.forEach(file -> put(file, LONG));
        now = now.plus(LISTING_LIFE);
        front.set(SlowS3.Pace.SILENT);

        Answer<List<AssetInfo>> answer = timed(store::assets);

        assertThat(answer.value())
                .hasSize(10)
                .allSatisfy(asset -> assertThat(asset.prices()).isEqualTo(1));
        assertThat(answer.time()).isLessThan(SOON);
    }

    /** A front end takes a worker that says nothing for 4 s for silent. */
    @ParameterizedTest
    @EnumSource(names = "FULL", mode = EnumSource.Mode.EXCLUDE)
    void shouldGoWithoutAFirstCatalogueThatDoesNotCome(SlowS3.Pace pace) throws Exception {
        put("A.csv", SHORT);
        find(store(LONGEST_READ)); // the first call of a client takes long on a busy machine
        put("assets.csv", "asset,name,currency\nA,Name,EUR\n" + "B,Name,EUR\n".repeat(500));
        front.set(pace, "assets.csv");
        PriceStore store = store(Duration.ofMinutes(1));

        Answer<PriceLookup.Found> answer = timed(() -> find(store));

        assertThat(answer.value().currency()).isEqualTo("USD");
        assertThat(answer.value().notices()).singleElement().asString().startsWith("assets.csv can't be read");
        assertThat(answer.time()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void shouldEndADownloadThatTrickles() throws Exception {
        PriceStore store = store(PATIENCE);
        put("A.csv", LONG);
        front.set(SlowS3.Pace.TRICKLE);

        assertThatThrownBy(() -> store.find("A"))
                .isInstanceOf(IOException.class)
                .hasMessage("reading A.csv had no end after 500 ms");

        front.set(SlowS3.Pace.FULL);
        assertThat(find(store).prices().size()).isEqualTo(2);
    }

    private record Answer<T>(T value, Duration time) {}

    private static <T> Answer<T> timed(Callable<T> call) throws Exception {
        long start = System.nanoTime();
        T value = call.call();
        return new Answer<>(value, Duration.ofNanos(System.nanoTime() - start));
    }

    private static <T> List<Answer<T>> atOnce(int callers, Callable<T> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer<T>> one = () -> timed(call);
            return threads.invokeAll(Collections.nCopies(callers, one)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    /** The reads that hang end, and each time that is over for which a failed version is left alone. */
    private PriceLookup.Found findOnceItIsNew(PriceStore store) throws Exception {
        PriceLookup.Found found = find(store);
        while (found.prices().size() < 2 || !found.currency().equals("GBP")) {
            Thread.sleep(5);
            now = now.plus(LISTING_LIFE);
            found = find(store);
        }
        return found;
    }

    private static PriceLookup.Found find(PriceStore store) throws IOException {
        return switch (store.find("A")) {
            case PriceLookup.Found found -> found;
            case PriceLookup.Unusable(String reason) -> throw new AssertionError(reason);
        };
    }

    private void put(String key, String content) {
        writer.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(content));
    }
}
