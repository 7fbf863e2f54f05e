package io.tradeanalysis.cdk.template;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that synthesize: CDK's library runs in node. Without one they are skipped, and the report says why. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsNode.Condition.class)
public @interface NeedsNode {

    /** Looks for node. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Programs.isThere("node")
                    ? ConditionEvaluationResult.enabled("node is there")
                    : ConditionEvaluationResult.disabled("there is no node on the PATH");
        }
    }

    /** Programs of the machine. */
    final class Programs {

        /** Whether a program is on the PATH. */
        public static boolean isThere(String name) {
            return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        }

        private Programs() {}
    }
}
