package io.tradeanalysis.benchmarks.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradeanalysis.benchmarks.report.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeReferenceTest {

    private static final Path SOURCE = Path.of("native/reference.c");

    @TempDir(cleanup = CleanupMode.NEVER) // a loaded library can't be removed everywhere
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1_000, 8_191, 20_003})
    void shouldGiveTheBitsOfBothKernels(int samples) throws IOException {
        assumeTrue(hasCompiler(), "there is no gcc on the PATH");
        InProcess c = NativeReference.build(SOURCE, folder).contender(0);

        for (Job job : Job.values()) {
            for (int stream = 0; stream < 20; stream++) {
                double[] answer = c.answer(job, samples, stream);

                assertThat(Kernels.plain(0).answer(job, samples, stream)).isEqualTo(answer);
                assertThat(Kernels.vector(0).answer(job, samples, stream)).isEqualTo(answer);
            }
        }
    }

    private static boolean hasCompiler() {
        try {
            Programs.run(List.of("gcc", "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
