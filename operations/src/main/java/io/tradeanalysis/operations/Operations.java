package io.tradeanalysis.operations;

import io.tradeanalysis.operations.cost.CostCommand;
import io.tradeanalysis.operations.google.deploy.DeployFrontEndCommand;
import io.tradeanalysis.operations.inventory.OperationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    private Operations() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Operations())
                .setParameterExceptionHandler((problem, arguments) -> refuse(problem))
                .setExecutionExceptionHandler((problem, command, parsed) -> report(problem, command));
    }

    private static int refuse(CommandLine.ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(problem.getMessage() + " (--help explains the options)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** What a user can do something about is one sentence; anything else is a bug and keeps its stack trace. */
    private static int report(Exception problem, CommandLine command) throws Exception {
        if (problem instanceof OperationException || problem instanceof SdkException) {
            command.getErr().println(problem.getMessage());
            return FAILED;
        }
        throw problem;
    }
}
