package io.tradeanalysis.operations;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.receipt.Fate;
import io.tradeanalysis.operations.receipt.Receipt;
import io.tradeanalysis.operations.receipt.ReceiptTable;
import java.io.Console;

/** Asks whoever sits at the terminal. */
final class Confirmation {

    private Confirmation() {}

    /** Ends with one sentence if there is nobody to ask. */
    static void demandTerminal(EnvironmentName environment) {
        terminal(environment);
    }

    /**
     * Whether the environment's name was typed.
     *
     * @param found what would be deleted
     */
    static boolean given(Receipt found) {
        String answer = terminal(found.environment()).readLine("%s", question(found));
        return found.environment().value().equals(answer);
    }

    /** What is asked. */
    static String question(Receipt found) {
        return "This deletes all of %s: %s in %s. Type its name to go on: "
                .formatted(
                        found.environment(),
                        ReceiptTable.resources(found.count(Fate.FOUND)),
                        found.search().text());
    }

    @SuppressWarnings("SystemConsoleNull") // a JVM can be told to have none
    private static Console terminal(EnvironmentName environment) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new OperationException(
                    "There is no terminal to ask on: give --yes to destroy %s.".formatted(environment));
        }
        return console;
    }
}
