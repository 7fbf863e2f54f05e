package io.tradeanalysis.operations.cost;

import io.tradeanalysis.contract.cost.PriceList;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scripts/cost}: list prices times quantities. It asks no cloud. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = "Says what an environment costs while idle, and what analyses cost on top, by list prices.")
public final class CostCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--architecture",
            paramLabel = "x86|arm",
            defaultValue = "x86",
            description = "x86 (default) or arm")
    private String architecture = "x86";

    @Option(names = "--workers", paramLabel = "N", defaultValue = "1", description = "workers that run, by default 1")
    private int workers = 1;

    @Option(
            names = "--endpoint-zones",
            paramLabel = "0|1|2",
            defaultValue = "1",
            description = "zones with interface endpoints, 1 (default) or 2; 0 for an environment in another's network")
    private int endpointZones = 1;

    @Option(
            names = "--analysis",
            paramLabel = "RESULT.json",
            description = "the result of an analysis, as the API gave it; repeatable")
    private List<Path> analyses = List.of();

    @Override
    public Integer call() {
        try {
            print(PriceList.usWest1());
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(PriceList prices) {
        Shape shape = new Shape(architecture, workers, endpointZones);
        StringBuilder out = new StringBuilder(CostTable.of("one hour, idle", new Idle(prices).perHour(shape)));
        for (Path file : analyses) {
            Analysis analysis = Analysis.read(file);
            out.append('\n')
                    .append(CostTable.of(
                            "1,000 analyses on %s".formatted(analysis.compute()),
                            new Use(prices, architecture).perThousand(analysis)));
        }
        out.append("%nList prices as known on %s, without tax and free tiers; they are not looked up.%n"
                .formatted(prices.date()));
        command.commandLine().getOut().print(out);
        command.commandLine().getOut().flush();
    }
}
