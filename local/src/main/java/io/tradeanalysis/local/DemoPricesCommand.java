package io.tradeanalysis.local;

import io.tradeanalysis.local.process.Children;
import io.tradeanalysis.local.run.DemoFolder;
import io.tradeanalysis.local.run.OptionNames;
import io.tradeanalysis.local.run.ProjectLayout;
import io.tradeanalysis.local.run.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the folder of the demo prices on its output, and all else that it says on its error output. */
@Command(
        name = OptionNames.DEMO_PRICES_COMMAND,
        hidden = true,
        description = "Prints the folder of the demo prices, made if need be; called by scripts/lib/synth.")
final class DemoPricesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--root", defaultValue = ".")
    private Path root = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal =
                new Terminal(spec.commandLine().getErr(), spec.commandLine().getErr());
        try (Children children = new Children(RunLocal.GRACE)) {
            Path folder = new DemoFolder(ProjectLayout.of(root), children, terminal).prepare();
            spec.commandLine().getOut().println(folder);
        }
        return 0;
    }
}
