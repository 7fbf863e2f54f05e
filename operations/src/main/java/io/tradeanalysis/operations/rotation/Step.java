package io.tradeanalysis.operations.rotation;

import io.tradeanalysis.contract.IdentityDocument.Stage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a change of identities.
 *
 * @param label the label of the new ones
 * @param stage how far the step goes
 */
record Step(String label, Stage stage) {

    /** The order of a change. */
    static final List<Stage> ORDER = List.of(Stage.TRUST, Stage.PRESENT, Stage.STEADY);

    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9-]{1,32})(?::(trust|present))?");
    private static final String KEEP = "keep";

    static boolean isLabel(String text) {
        return parse(text).filter(step -> step.stage == Stage.STEADY).isPresent();
    }

    /** Reads what a stack was asked for; nothing if that was to keep what it has. */
    static Optional<Step> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (text.equals(KEEP) || !parts.matches()) {
            return Optional.empty();
        }
        String stage = parts.group(2);
        return Optional.of(new Step(parts.group(1), stage == null ? Stage.STEADY : stage(stage)));
    }

    private static Stage stage(String text) {
        return text.equals("trust") ? Stage.TRUST : Stage.PRESENT;
    }

    /** What the stack is to be asked for. */
    String text() {
        return switch (stage) {
            case TRUST -> label + ":trust";
            case PRESENT -> label + ":present";
            case STEADY -> label;
        };
    }

    /** What the step does, for people. */
    String meaning() {
        return switch (stage) {
            case TRUST -> "both sides trust the old and the new authority";
            case PRESENT -> "both sides present the new certificates";
            case STEADY -> "both sides forget the old authority";
        };
    }
}
