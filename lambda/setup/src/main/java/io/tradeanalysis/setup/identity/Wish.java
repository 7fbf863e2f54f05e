package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.setup.resource.WrongPropertyException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which identities a deployment asks for. */
sealed interface Wish {

    /** The property's name. */
    String PROPERTY = "Identity";

    /** Whatever is there; new ones only where there are none. */
    record Keep() implements Wish {}

    /**
     * Certain ones, at a certain stage.
     *
     * @param label which
     * @param stage how far a change to them is to go
     */
    record Change(String label, Stage stage) implements Wish {}

    /**
     * Reads {@code keep}, {@code LABEL}, {@code LABEL:trust} or {@code LABEL:present}.
     *
     * @throws WrongPropertyException if it is none of these
     */
    static Wish parse(String text) {
        if (text.equals("keep")) {
            return new Keep();
        }
        Matcher change = Syntax.CHANGE.matcher(text);
        if (!change.matches()) {
            throw new WrongPropertyException(
                    PROPERTY,
                    text,
                    "keep or LABEL, LABEL:trust, LABEL:present with a LABEL of 1 to 32 of A-Z, a-z, 0-9, -");
        }
        return new Change(
                change.group("label"),
                switch (change.group("stage")) {
                    case ":trust" -> Stage.TRUST;
                    case ":present" -> Stage.PRESENT;
                    default -> Stage.STEADY;
                });
    }

    /** How a wish is written. */
    final class Syntax {

        private static final Pattern CHANGE =
                Pattern.compile("(?<label>[A-Za-z0-9-]{1,32})(?<stage>(:trust|:present)?)");

        private Syntax() {}
    }
}
