package io.tradeanalysis.setup.resource;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A handler that CloudFormation calls for a custom resource. It always answers: when it is done, when it fails, and before
 * Lambda would stop it. What it sets up belongs to other resources, so there is nothing to delete.
 *
 * <p>The protocol is our own hundred lines: powertools-cloudformation takes an answer for delivered whatever the status of
 * its PUT, and writes its address, signature included, to the log when the PUT fails (docs/decisions/0011).
 */
public abstract class CustomResource implements RequestStreamHandler {

    private final AnswerSender answers;

    /** A handler that sends its answers so. */
    protected CustomResource(AnswerSender answers) {
        this.answers = answers;
    }

    /**
     * Does what is asked. It may be asked again for what it has done in part or in full.
     *
     * @param request a {@link ResourceRequest.Type#CREATE} or an {@link ResourceRequest.Type#UPDATE}
     * @param time how long it may take; it is interrupted afterwards
     */
    protected abstract Outcome apply(ResourceRequest request, Duration time) throws Exception;

    /** Reads the event, does what it asks for, and answers. Nothing is written to the output. */
    @Override
    public final void handleRequest(InputStream event, OutputStream output, Context context) {
        ResourceRequest request = RequestReader.read(event);
        try {
            answers.send(request, outcome(request, time(context)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before CloudFormation was answered");
        }
    }

    private Outcome outcome(ResourceRequest request, Duration time) throws InterruptedException {
        if (request.type() == ResourceRequest.Type.DELETE) {
            return new Outcome.Done(Map.of());
        }
        FutureTask<Outcome> work = new FutureTask<>(() -> apply(request, time));
        Thread.ofVirtual().start(work);
        try {
            return work.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            return new Outcome.Refused(Failures.sentence(failed.getCause()));
        } catch (TimeoutException _) {
            work.cancel(true);
            return new Outcome.Refused("The set-up took longer than its function may run; try again.");
        }
    }

    private static Duration time(Context context) {
        return Duration.ofMillis(context.getRemainingTimeInMillis()).minus(AnswerSender.LONGEST);
    }
}
