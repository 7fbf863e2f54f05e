package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Product;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.Ports;
import io.tradeanalysis.e2e.deploy.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Released workers, run as a machine of the deployed fleet would: the jar, with the variables and Java's flags of its user
 * data. Of its own a machine here has only the account's address, credentials, a port, a name and less memory.
 */
final class Workers implements AutoCloseable {

    private static final String FLAGS = "JAVA_FLAGS";

    private final List<Running> processes = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();

    /**
     * Starts some.
     *
     * @param more variables that a test changes
     */
    Workers(Environment environment, int count, Map<String, String> more) {
        Map<String, String> variables = new UserData(environment).variables();
        try {
            for (int i = 1; i <= count; i++) {
                start(environment, variables, "i-%017d".formatted(i), more);
            }
            for (int i = 0; i < count; i++) {
                int port = ports.get(i);
                processes.get(i).until(() -> Ports.isOpen(port));
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void start(Environment environment, Map<String, String> given, String name, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(environment.cloud().variables());
        variables.putAll(given);
        variables.putAll(more);
        String flags = Objects.requireNonNull(variables.remove(FLAGS), FLAGS);
        int port = FreePorts.one();
        variables.put(ProcessVariable.NAME, name);
        variables.put("TRADE_ANALYSIS_PORT", Integer.toString(port));
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        words.addAll(Arrays.asList(flags.split(" ", -1)));
        words.addAll(
                List.of("-XX:MaxRAMPercentage=5", "-jar", Artifacts.worker().toString()));
        ports.add(port);
        processes.add(Running.start(
                Command.of(Product.root(), words.toArray(String[]::new)).with(variables)));
    }

    /** Their ports. */
    List<Integer> ports() {
        return List.copyOf(ports);
    }

    /** What they said so far. */
    String said() {
        StringBuilder said = new StringBuilder();
        processes.forEach(process -> said.append(process.said()));
        return said.toString();
    }

    @Override
    public void close() {
        processes.forEach(Running::close);
    }
}
