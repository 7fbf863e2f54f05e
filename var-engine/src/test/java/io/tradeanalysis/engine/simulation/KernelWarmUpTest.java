package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelWarmUpTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final TailMoments EXPECTED = moments(new PlainKernel());

    @AfterEach
    void cool() {
        Kernels.cool();
    }

    @Test
    void shouldGiveTheSameBitsBeforeDuringAndAfter() throws InterruptedException {
        assertThat(moments(Kernels.best())).isEqualTo(EXPECTED);
        CountDownLatch over = new CountDownLatch(1);
        Thread warmUp = Thread.ofPlatform().start(() -> {
            KernelWarmUp.run(LONG);
            over.countDown();
        });
        do {
            assertThat(moments(Kernels.best())).isEqualTo(EXPECTED);
        } while (over.getCount() > 0);
        warmUp.join();

        assertThat(moments(Kernels.best())).isEqualTo(EXPECTED);
    }

    @Test
    void shouldHaveThePlainKernelServeMeanwhile() {
        assertThat(Kernels.startWarmUp()).isTrue();

        assertThat(Kernels.best()).isInstanceOf(PlainKernel.class);
        assertThat(Kernels.bestForPaths()).isInstanceOf(PlainPathKernel.class);
    }

    @Test
    void shouldLeaveTheCompilersToOthersUntilThereIsTime() {
        AtomicBoolean asked = new AtomicBoolean();

        KernelWarmUp.run(
                () -> {
                    asked.set(true);
                    assertThat(Kernels.best()).isInstanceOf(PlainKernel.class);
                },
                Duration.ZERO);

        assertThat(asked.get()).isEqualTo(Kernels.hasVectors());
    }

    @Test
    void shouldStayWithThePlainKernelIfVectorsAreNotFasterInTime() {
        assertThat(KernelWarmUp.run(Duration.ZERO)).isFalse();

        assertThat(Kernels.best()).isInstanceOf(PlainKernel.class);
    }

    @Test
    void shouldWarmUpOnce() {
        KernelWarmUp.run(Duration.ZERO);

        assertThat(KernelWarmUp.run(LONG)).isFalse();
        assertThat(Kernels.startWarmUp()).isFalse();
    }

    /** A machine without wide vectors says false, too: then there is nothing to choose. */
    @ParameterizedTest
    @CsvSource({
        "-XX:+UseSerialGC, jdk.incubator.vector, true",
        "-XX:+UseSerialGC, java.base, false",
        "-XX:TieredStopAtLevel=1, jdk.incubator.vector, false",
        "-Xint, jdk.incubator.vector, false"
    })
    void shouldChooseVectorsWhereTheyAreCompiledWell(String flag, String module, boolean vectors)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        flag,
                        "--add-modules=" + module,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KernelWarmUpTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed).isEqualTo("%s %s".formatted(vectors && Kernels.hasVectors(), EXPECTED));
    }

    /** Prints whether vectors serve after a warm-up, and what is drawn then. */
    public static void main(String[] args) {
        boolean vectors = KernelWarmUp.run(LONG);
        System.out.print(vectors + " " + moments(Kernels.best()));
    }

    private static TailMoments moments(Kernel kernel) {
        return new TailSampler(20_000, 1_200, kernel)
                .draw(5, 6)
                .section(1_000, 1_100)
                .normalMoments(1_000);
    }
}
