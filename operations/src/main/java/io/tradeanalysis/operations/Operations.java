package io.tradeanalysis.operations;

import io.tradeanalysis.operations.aws.AwsProblem;
import io.tradeanalysis.operations.cost.CostCommand;
import io.tradeanalysis.operations.google.deploy.DeployFrontEndCommand;
import io.tradeanalysis.operations.google.gcloud.GcloudException;
import io.tradeanalysis.operations.inventory.OperationException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;

/** The program behind scripts/destroy, reap, rotate-identity and deploy-front-end: each is one of its commands. */
@Command(
        name = "operations",
        description = "What a platform engineer does with an environment beside deploying it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CostCommand.class,
            DeployFrontEndCommand.class,
            DestroyCommand.class,
            ReapCommand.class,
            RotateIdentityCommand.class
        })
public final class Operations {

    /** Exit code of a command that could not do all it was asked for. */
    public static final int FAILED = 1;

    private static final String REGION = "--region";

    private Operations() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.exit(commandLine().execute());
        }
        System.exit(commandLine(arguments[0]).execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    /** The command behind a script, called what a person calls it; what is no command's name is refused. */
    static CommandLine commandLine(String script) {
        CommandLine program = commandLine();
        CommandLine command = program.getSubcommands().get(script);
        return command == null
                ? program
                : handled(new CommandLine(command.<Object>getCommand()).setCommandName("scripts/" + script));
    }

    static CommandLine commandLine() {
        return handled(new CommandLine(new Operations()));
    }

    private static CommandLine handled(CommandLine command) {
        Verbose verbose = new Verbose();
        if (asksAws(command)) {
            command.addMixin("verbose", verbose);
        }
        return command.setParameterExceptionHandler((problem, arguments) -> refuse(problem))
                .setExecutionExceptionHandler((problem, failed, parsed) -> report(problem, failed, verbose));
    }

    private static boolean asksAws(CommandLine command) {
        return command.getCommandSpec().findOption(REGION) != null;
    }

    /** The option of all commands that ask clouds. */
    private static final class Verbose {

        @Option(names = "--verbose", description = "if a cloud can't be asked, say all that is known of it")
        private boolean on;
    }

    private static int refuse(CommandLine.ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(problem.getMessage() + " (--help explains the options)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** What a user can do something about is one sentence; anything else is a bug and keeps its stack trace. */
    private static int report(Exception problem, CommandLine command, Verbose verbose) throws Exception {
        if (verbose.on) {
            problem.printStackTrace(command.getErr());
        }
        command.getErr()
                .println(
                        switch (problem) {
                            case GcloudException google -> google.sentence();
                            case OperationException known -> known.getMessage();
                            case SdkException aws -> AwsProblem.sentence(aws, region(command));
                            default -> throw problem;
                        });
        return FAILED;
    }

    private static String region(CommandLine command) {
        OptionSpec option = command.getCommandSpec().findOption(REGION);
        return option == null ? "" : String.valueOf(option.<Object>getValue());
    }
}
