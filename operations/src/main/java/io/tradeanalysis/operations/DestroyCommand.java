package io.tradeanalysis.operations;

import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.receipt.Fate;
import io.tradeanalysis.operations.receipt.Receipt;
import io.tradeanalysis.operations.receipt.ReceiptJson;
import io.tradeanalysis.operations.receipt.ReceiptTable;
import io.tradeanalysis.operations.teardown.Teardown;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scripts/destroy}: tears an environment down and proves it. */
@Command(
        name = "destroy",
        description = "Tears an environment down in both clouds, and proves it: exits 0 only if nothing is left.",
        mixinStandardHelpOptions = true)
final class DestroyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private EnvironmentOption environment = new EnvironmentOption();

    @Mixin
    private CloudsOption clouds = new CloudsOption();

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "where to write the receipt as JSON; folders that are not there are made")
    private @Nullable Path receipt;

    @Option(names = "--yes", description = "don't ask")
    private boolean yes;

    @Option(names = "--dry-run", description = "show what would be deleted, and delete nothing")
    private boolean dryRun;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "how long to wait for what is still in use; by default ${DEFAULT-VALUE}")
    private long patience;

    @Override
    public Integer call() {
        PrintWriter out = Commands.out(spec);
        Progress progress = Commands.progress(spec);
        Teardown teardown = new Teardown(
                clouds.clouds(progress), progress, Pause.real(), InstantSource.system(), Duration.ofSeconds(patience));
        if (!dryRun && !yes) {
            Confirmation.demandTerminal(environment.get());
        }
        Receipt result =
                dryRun ? teardown.look(environment.get()) : teardown.destroy(environment.get(), this::beforehand);
        out.println(ReceiptTable.text(result));
        write(result);
        result.open().forEach(line -> Commands.err(spec).println("%s: %s".formatted(line.resource(), line.reason())));
        return result.open().isEmpty() ? 0 : Operations.FAILED;
    }

    /** What can go wrong with the receipt goes wrong before anything is deleted, and a run that is stopped leaves one. */
    private void beforehand(Receipt found) {
        if (!yes && found.count(Fate.FOUND) > 0 && !Confirmation.given(found)) {
            throw new OperationException("Nothing was deleted.");
        }
        write(found);
    }

    private void write(Receipt result) {
        if (receipt != null) {
            ReceiptJson.write(result, receipt);
        }
    }
}
