package io.tradeanalysis.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {

    @TempDir
    private Path folder;

    @Test
    void shouldLeaveNoProcess() throws IOException {
        Files.writeString(folder.resolve("GOOD.csv"), GeneratedPrices.csv(600, 1));
        Product product = Product.start(folder, "--workers=2");
        List<ProcessHandle> processes = product.processes();

        product.close();

        assertThat(processes).hasSizeGreaterThan(4).noneMatch(ProcessHandle::isAlive);
    }
}
