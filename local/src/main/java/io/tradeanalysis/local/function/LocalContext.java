package io.tradeanalysis.local.function;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a function about its call, here on one machine. */
final class LocalContext implements Context {

    private static final String NAME = "calculate-var";
    private static final Duration TIMEOUT = Duration.ofSeconds(28);
    private static final int BYTES_IN_MEGABYTE = 1024 * 1024;

    private final String requestId;
    private final PrintStream log;
    private final long startNanos = System.nanoTime();

    LocalContext(String requestId, PrintStream log) {
        this.requestId = requestId;
        this.log = log;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "local/" + NAME;
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return NAME;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:local:000000000000:function:" + NAME;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        Duration left = TIMEOUT.minusNanos(System.nanoTime() - startNanos);
        return Math.toIntExact(Math.max(0, left.toMillis()));
    }

    @Override
    public int getMemoryLimitInMB() {
        return Math.toIntExact(Runtime.getRuntime().maxMemory() / BYTES_IN_MEGABYTE);
    }

    @Override
    public LambdaLogger getLogger() {
        return new Log(log);
    }

    private record Log(PrintStream stream) implements LambdaLogger {

        @Override
        public void log(String message) {
            stream.println(message);
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
        }
    }
}
