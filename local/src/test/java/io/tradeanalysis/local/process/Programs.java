package io.tradeanalysis.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Small programs to be started by tests. */
final class Programs {

    private Programs() {}

    /** A shell script. */
    static ChildSpec shell(String script, Path log) {
        return shell(script, Map.of(), log);
    }

    static ChildSpec shell(String script, Map<String, String> environment, Path log) {
        return new ChildSpec("script", List.of("sh", "-c", script), environment, log);
    }

    /** One that runs until it is stopped. */
    static ChildSpec endless(Path log) {
        return new ChildSpec("endless", List.of("sleep", "600"), Map.of(), log);
    }

    /** One that runs until it is killed; it has written to the file once it no longer listens. */
    static ChildSpec stubborn(Path ready, Path log) {
        return shell("trap '' TERM; echo > '%s'; while true; do sleep 600; done".formatted(ready), log);
    }
}
