package io.tradeanalysis.operations.aws;

import io.tradeanalysis.operations.inventory.Outcome;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells from what AWS says to a deletion what came of it. */
final class Refused {

    private static final Pattern GONE = Pattern.compile("NotFound|NoSuch|NonExistent|DoesNotExist");
    private static final Pattern IN_USE = Pattern.compile(
            "DependencyViolation|InUse|DeleteConflict|Conflict|ScalingActivityInProgress|OperationAborted|BucketNotEmpty"
                    + "|OperationNotPermitted|IncorrectState|Throttl|TooManyRequests|RequestLimitExceeded|SlowDown");

    private Refused() {}

    /** Deletes, and says what came of it. */
    static Outcome orDone(Runnable deletion) {
        try {
            deletion.run();
            return new Outcome.Deleted();
        } catch (AwsServiceException problem) {
            return outcome(problem);
        } catch (SdkException problem) {
            return new Outcome.Failed(AwsProblem.reason(problem));
        }
    }

    private static Outcome outcome(AwsServiceException problem) {
        String code = code(problem);
        if (GONE.matcher(code).find() || problem.statusCode() == 404) {
            return new Outcome.Gone();
        }
        String reason = reason(problem);
        boolean passes = IN_USE.matcher(code).find() || reason.contains("currently in use");
        return passes ? new Outcome.InUse(reason) : new Outcome.Failed(reason);
    }

    /** What AWS says, without request numbers. */
    static String reason(AwsServiceException problem) {
        return AwsProblem.reason(problem);
    }

    static boolean isGone(AwsServiceException problem) {
        return GONE.matcher(code(problem)).find() || problem.statusCode() == 404;
    }

    private static String code(AwsServiceException problem) {
        return AwsProblem.code(problem);
    }
}
