package io.tradeanalysis.e2e;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder that {@code boot.sh} takes for a fresh machine: its absolute paths lead there, and what changes a machine (packages,
 * users, units) does nothing. All the rest is the script's own: unpacking, variables, the unit, the cache.
 */
final class FreshMachine {

    private static final Path SCRIPT =
            Product.root().resolve("cdk-app/src/main/resources/io/tradeanalysis/cdk/fleet/boot.sh");
    private static final Pattern OUTER_PATH = Pattern.compile("(?<!\\w)/(opt|etc|var)/");
    private static final String AGENT = "opt/aws/amazon-cloudwatch-agent/";
    private static final String NOTHING = "exit 0\n";

    /** Gives up the right to name an owner. */
    private static final String INSTALL = """
            words=()
            while (($#)); do
              if [[ $1 == -o ]]; then shift; else words+=("$1"); fi
              shift
            done
            exec /usr/bin/install "${words[@]}"
            """;

    private static final String SYSTEMD_RUN = """
            while [[ $1 == --* ]]; do
              if [[ $1 == --property=EnvironmentFile=* ]]; then set -a && . "${1#*File=}" && set +a; fi
              shift
            done
            exec "$@"
            """;

    private final Path root;
    private final Path log;

    private FreshMachine(Path root) {
        this.root = root;
        this.log = root.resolve("log");
    }

    /**
     * Makes a worker of it.
     *
     * @param root an empty folder
     * @param worker the program
     * @param variables of the worker
     */
    static FreshMachine boot(Path root, Path worker, Map<String, String> variables)
            throws IOException, InterruptedException {
        FreshMachine machine = new FreshMachine(root);
        machine.furnish(worker);
        int status = machine.bash(machine.script(variables)).waitFor();
        if (status != 0) {
            throw new AssertionError("boot.sh ended with %d:%n%s".formatted(status, machine.said()));
        }
        return machine;
    }

    private void furnish(Path worker) throws IOException {
        for (String folder : new String[] {
            "bin", AGENT + "bin", AGENT + "etc", "etc/logrotate.d", "etc/systemd/system", "var/lib/cloud/data"
        }) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.writeString(root.resolve("var/lib/cloud/data/instance-id"), "i-0");
        for (String program :
                new String[] {"bin/dnf", "bin/useradd", "bin/systemctl", AGENT + "bin/amazon-cloudwatch-agent-ctl"}) {
            program(program, NOTHING);
        }
        program("bin/aws", "exec cp '%s' \"${@: -1}\"\n".formatted(worker));
        program("bin/install", INSTALL);
        program("bin/systemd-run", SYSTEMD_RUN);
    }

    private void program(String path, String text) throws IOException {
        Path file = Files.writeString(root.resolve(path), "#!/bin/bash\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String script(Map<String, String> variables) throws IOException {
        String lines = variables.entrySet().stream()
                .map(variable -> "%s=\"%s\"".formatted(variable.getKey(), variable.getValue()))
                .collect(Collectors.joining("\n"));
        String script = OUTER_PATH
                .matcher(Files.readString(SCRIPT))
                .replaceAll(Matcher.quoteReplacement(root.toString()) + "/$1/");
        return script.replace("@VARIABLES@", lines)
                .replace("@TRAINING@", JavaFlags.TRAIN)
                .replace("@NAME_VARIABLE@", "TRADE_ANALYSIS_NAME");
    }

    /** The cache of later starts. */
    Path cache() {
        return root.resolve("var/cache/trade-analysis/worker.aot");
    }

    /** The folder of the unpacked program. */
    Path program() {
        return root.resolve("opt/trade-analysis/app");
    }

    /**
     * Starts the worker as its unit does.
     *
     * @param more flags for Java
     */
    Process startWorker(String more) throws IOException {
        return bash("set -a\n. '%s'\nset +a\n%s\n%s\n"
                .formatted(
                        root.resolve("etc/trade-analysis/worker.env"),
                        unit("ExecStartPre=+/bin/bash", "bash"),
                        unit("ExecStart=/usr/bin/java", "exec java " + more)));
    }

    /** A command of the unit. */
    private String unit(String start, String instead) throws IOException {
        return Files.readAllLines(root.resolve("etc/systemd/system/trade-analysis.service")).stream()
                .filter(line -> line.startsWith(start + " "))
                .map(line -> line.replace(start, instead))
                .findFirst()
                .orElseThrow();
    }

    /** What the last command said. */
    String said() throws IOException {
        return Files.readString(log);
    }

    private Process bash(String script) throws IOException {
        Path file = Files.writeString(root.resolve("script"), script);
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bash.environment()
                .merge(
                        "PATH",
                        "",
                        (path, none) ->
                                "%s:%s/bin:%s".formatted(root.resolve("bin"), System.getProperty("java.home"), path));
        return bash.start();
    }
}
