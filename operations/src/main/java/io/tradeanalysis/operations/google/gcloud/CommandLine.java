package io.tradeanalysis.operations.google.gcloud;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whole command lines, as they are run and as they are shown. */
final class CommandLine {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private CommandLine() {}

    static List<String> of(String program, String project, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(List.of(arguments));
        command.addAll(List.of("--project=" + project, "--format=json", "--quiet"));
        return command;
    }

    /** What a person could paste into a shell. */
    static String shown(List<String> command) {
        return command.stream()
                .map(word -> PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
