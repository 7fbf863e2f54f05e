package io.tradeanalysis.operations;

import io.tradeanalysis.operations.inventory.Progress;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where commands write to. */
final class Commands {

    private Commands() {}

    /** What a command was asked for. */
    static PrintWriter out(@Nullable CommandSpec spec) {
        return required(spec).commandLine().getOut();
    }

    /** What stands against it. */
    static PrintWriter err(@Nullable CommandSpec spec) {
        return required(spec).commandLine().getErr();
    }

    /** What happens meanwhile; beside the result, so that this can be piped. */
    static Progress progress(@Nullable CommandSpec spec) {
        PrintWriter err = err(spec);
        return line -> {
            err.println(line);
            err.flush();
        };
    }

    private static CommandSpec required(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command's model");
        }
        return spec;
    }
}
