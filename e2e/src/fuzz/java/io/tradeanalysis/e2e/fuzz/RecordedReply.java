package io.tradeanalysis.e2e.fuzz;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The caller's side of one call: keeps what comes back. */
final class RecordedReply<T> extends ServerCallStreamObserver<T> {

    private final List<T> messages = new ArrayList<>();
    private Optional<Status> end = Optional.empty();

    /** The last message; there is none after a failure. */
    T last() {
        return messages.getLast();
    }

    /** How the call ended. */
    Status end() {
        return end.orElseThrow(() -> new AssertionError("the call has not ended"));
    }

    @Override
    public void onNext(T message) {
        messages.add(message);
    }

    @Override
    public void onCompleted() {
        end(Status.OK);
    }

    @Override
    public void onError(Throwable failure) {
        end(Status.fromThrowable(failure));
    }

    private void end(Status status) {
        if (end.isPresent()) {
            throw new AssertionError("ended with %s and again with %s".formatted(end.get(), status));
        }
        end = Optional.of(status);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setOnCancelHandler(Runnable handler) {}

    @Override
    public void setOnReadyHandler(Runnable handler) {}

    @Override
    public void setCompression(String compression) {}

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void request(int count) {}

    @Override
    public void setMessageCompression(boolean enable) {}
}
