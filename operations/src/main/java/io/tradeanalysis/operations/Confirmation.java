package io.tradeanalysis.operations;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.OperationException;
import java.io.Console;

/** Asks whoever sits at the terminal. */
final class Confirmation {

    private Confirmation() {}

    /** Whether the environment's name was typed. Without a terminal nobody can be asked. */
    @SuppressWarnings("SystemConsoleNull") // a JVM can be told to have none
    static boolean given(EnvironmentName environment) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new OperationException(
                    "There is no terminal to ask on: give --yes to destroy %s.".formatted(environment));
        }
        String answer =
                console.readLine("This deletes all of %s in both clouds. Type its name to go on: ", environment);
        return environment.value().equals(answer);
    }
}
