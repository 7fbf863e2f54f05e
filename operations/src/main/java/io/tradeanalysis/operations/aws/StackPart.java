package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How CloudFormation names a part of a stack that was given no name: stack, logical name, something random. */
final class StackPart {

    private static final String REST = "-([A-Z][A-Za-z0-9]*)-[A-Za-z0-9]{12,13}";

    private StackPart() {}

    /** The logical name, if the name is of this form. A logical name has no hyphen, so no other stack's part has such a name. */
    static Optional<String> logicalName(EnvironmentName environment, String name) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(environment.stack()) + REST).matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
