package io.tradeanalysis.local;

import io.tradeanalysis.lambda.CalculateVarHandler;
import io.tradeanalysis.local.function.FunctionGateway;
import io.tradeanalysis.local.process.Keeper;
import io.tradeanalysis.local.run.OptionNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process that hosts the function. It also keeps watch over its siblings: when their parent is killed, so are they. */
@Command(
        name = OptionNames.FUNCTION_COMMAND,
        hidden = true,
        description = "Hosts the function; started by run-local, and ends with it.")
final class FunctionCommand implements Callable<Integer> {

    @Option(names = OptionNames.PORT, required = true)
    private int port;

    @Override
    public Integer call() throws IOException {
        PrintStream log = System.out;
        try (FunctionGateway gateway = FunctionGateway.start(port, new CalculateVarHandler(), log)) {
            log.println("The function listens on port " + gateway.port());
            Keeper.keep(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)), RunLocal.GRACE);
        }
        return 0;
    }
}
