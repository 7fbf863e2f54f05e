package io.tradeanalysis.local;

import io.tradeanalysis.contract.Ports;
import io.tradeanalysis.local.process.Children;
import io.tradeanalysis.local.run.LocalRun;
import io.tradeanalysis.local.run.OptionNames;
import io.tradeanalysis.local.run.ProjectLayout;
import io.tradeanalysis.local.run.RunOptions;
import io.tradeanalysis.local.run.RunSettings;
import io.tradeanalysis.local.run.SettingsCheck;
import io.tradeanalysis.local.run.SettingsReader;
import io.tradeanalysis.local.run.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the whole product on this machine; {@code scripts/run-local} builds it and calls this. */
@Command(
        name = "scripts/run-local",
        subcommands = {FunctionCommand.class, DemoPricesCommand.class},
        sortOptions = false,
        sortSynopsis = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "",
        description = "Runs the whole product on this machine: front end, workers and the function's gateway.",
        footer = {
            "",
            "Stays in the foreground; Ctrl-C or SIGTERM stops everything.",
            "Exit codes: 1 could not start or can't go on, 2 wrong option, 130 Ctrl-C, 143 SIGTERM."
        })
public final class RunLocal implements Callable<Integer> {

    /** How long a process may take to stop on request before it is killed. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = OptionNames.PORT,
            paramLabel = "N",
            defaultValue = "" + Ports.FRONT_END,
            description = "The front end's port (default: ${DEFAULT-VALUE}).")
    private String port = "";

    @Option(
            names = OptionNames.DATA,
            paramLabel = "DIR",
            description = {
                "A folder of CSV files, with an optional assets.csv of asset, name, currency",
                "(default: the folder that TRADE_ANALYSIS_DATA names, else demo prices)."
            })
    private Optional<String> data = Optional.empty();

    @Option(
            names = OptionNames.WORKERS,
            paramLabel = "N",
            defaultValue = "1",
            description = "How many workers, 1 to " + RunSettings.MAX_WORKERS + " (default: ${DEFAULT-VALUE}).")
    private String workers = "";

    @Option(
            names = OptionNames.WORKER_PORT,
            paramLabel = "N",
            defaultValue = "" + Ports.WORKER,
            description = "The first worker's port; the others follow it (default: ${DEFAULT-VALUE}).")
    private String workerPort = "";

    @Option(
            names = OptionNames.FUNCTION_PORT,
            paramLabel = "N",
            defaultValue = "" + Ports.FUNCTION,
            description = "The function gateway's port (default: ${DEFAULT-VALUE}).")
    private String functionPort = "";

    @Option(names = "--root", hidden = true, defaultValue = ".")
    private Path root = Path.of("");

    @SuppressWarnings("unused") // picocli acts on it
    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    /**
     * The command.
     *
     * @param environment the environment variables
     */
    RunLocal(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /** The command with its handling of mistakes. */
    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new RunLocal(environment))
                .setParameterExceptionHandler(RunLocal::explain)
                .setExecutionExceptionHandler(RunLocal::explain);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunOptions options = new RunOptions(port, data, workers, workerPort, functionPort);
        Terminal terminal = terminal(spec.commandLine());
        return switch (SettingsReader.check(options, environment)) {
            case SettingsCheck.Right(RunSettings settings) -> run(settings, terminal);
            case SettingsCheck.Wrong wrong -> {
                wrong.mistakes().forEach(terminal::complain);
                yield CommandLine.ExitCode.USAGE;
            }
        };
    }

    private int run(RunSettings settings, Terminal terminal) throws IOException, InterruptedException {
        try (Children children = new Children(GRACE)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(children, terminal), "stop"));
            return new LocalRun(settings, ProjectLayout.of(root), children, terminal, LocalRun.START_LIMIT).run();
        }
    }

    private static void stop(Children children, Terminal terminal) {
        if (!children.isStopping()) {
            terminal.say("Stopping ...");
            children.close();
        }
    }

    private static int explain(ParameterException mistake, String[] arguments) {
        terminal(mistake.getCommandLine()).complain(mistake.getMessage() + ". Try --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof IOException) {
            terminal(command).complain("Can't go on: " + failure.getMessage());
            return LocalRun.FAILED;
        }
        throw failure;
    }

    private static Terminal terminal(CommandLine command) {
        return new Terminal(command.getOut(), command.getErr());
    }
}
