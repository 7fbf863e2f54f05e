package io.tradeanalysis.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stops the processes of a run whose parent was killed and so could not do it. It sits in one of them and listens to the
 * parent, which tells it of the others; when the parent is gone, the line goes dead.
 */
public final class Keeper {

    private Keeper() {}

    /** What a parent tells the keeper about a process it has started. */
    public static String message(ProcessHandle process) {
        return ProcessId.of(process).toString();
    }

    /**
     * Listens until the parent is gone, then stops every process that it told of.
     *
     * @param parent lines of {@link #message}
     * @param grace how long a process may take to stop on request before it is killed
     */
    public static void keep(BufferedReader parent, Duration grace) {
        List<ProcessId> kept = new ArrayList<>();
        try {
            for (String line = parent.readLine(); line != null; line = parent.readLine()) {
                ProcessId.parse(line).ifPresent(kept::add);
            }
        } catch (IOException _) {
            // as good as its end
        }
        Termination.stop(
                kept.stream().map(ProcessId::find).flatMap(Optional::stream).toList(), grace);
    }
}
