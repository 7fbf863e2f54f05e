package io.tradeanalysis.operations;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.reap.Reaped;
import io.tradeanalysis.operations.reap.Reaper;
import io.tradeanalysis.operations.receipt.Receipt;
import io.tradeanalysis.operations.receipt.ReceiptJson;
import io.tradeanalysis.operations.receipt.ReceiptTable;
import io.tradeanalysis.operations.teardown.Clouds;
import io.tradeanalysis.operations.teardown.Teardown;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scripts/reap}: tears down environments whose time is over. */
@Command(
        name = "reap",
        description = "Tears down every environment whose tag expires-at is past, in both clouds.",
        mixinStandardHelpOptions = true)
final class ReapCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private CloudsOption where = new CloudsOption();

    @Option(names = "--dry-run", description = "say which ones, and delete nothing")
    private boolean dryRun;

    @Option(
            names = "--receipts",
            paramLabel = "DIR",
            description = "where to write a receipt as JSON for each environment that is torn down: DIR/NAME.json")
    private @Nullable Path receipts;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "how long to wait for what is still in use; by default ${DEFAULT-VALUE}")
    private long patience;

    @Override
    public Integer call() {
        Progress progress = Commands.progress(spec);
        Clouds clouds = where.clouds(progress);
        List<Reaped> reaped = new Reaper(clouds, this::destroy, InstantSource.system()).reap(dryRun);
        PrintWriter out = Commands.out(spec);
        out.println(reaped.isEmpty() ? "There are no environments." : "");
        reaped.forEach(out::println);
        where.unseen().ifPresent(out::println);
        return reaped.stream().anyMatch(one -> one.fate().isOpen()) ? Operations.FAILED : 0;
    }

    /** Each tear-down begins anew: what one has found out is of no use to the next. */
    private Receipt destroy(EnvironmentName environment) {
        Progress progress = Commands.progress(spec);
        Receipt receipt = new Teardown(
                        where.clouds(progress),
                        progress,
                        Pause.real(),
                        InstantSource.system(),
                        Duration.ofSeconds(patience))
                .destroy(environment, this::write);
        Commands.out(spec).println(ReceiptTable.text(receipt));
        write(receipt);
        return receipt;
    }

    private void write(Receipt receipt) {
        if (receipts != null) {
            ReceiptJson.write(receipt, receipts.resolve(receipt.environment() + ".json"));
        }
    }
}
