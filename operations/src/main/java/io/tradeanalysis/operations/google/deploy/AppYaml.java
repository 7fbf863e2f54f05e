package io.tradeanalysis.operations.google.deploy;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes an environment's app.yaml of the project's one, which says everything but which service it is and what it is to know. */
final class AppYaml {

    private static final Pattern OWN = Pattern.compile("^(service|env_variables):", Pattern.MULTILINE);

    private AppYaml() {}

    /**
     * An environment's app.yaml.
     *
     * @param common the project's
     * @param variables what the process finds in its environment
     */
    static String of(String common, String service, Map<String, String> variables) {
        if (OWN.matcher(common).find()) {
            throw new IllegalArgumentException(
                    "app.yaml has `service` or `env_variables` (expected: neither, each environment adds its own)");
        }
        StringBuilder yaml = new StringBuilder(common.stripTrailing())
                .append("\n\nservice: ")
                .append(quoted(service))
                .append("\nenv_variables:\n");
        new TreeMap<>(variables).forEach((name, value) -> yaml.append("  %s: %s\n".formatted(name, quoted(value))));
        return yaml.toString();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
