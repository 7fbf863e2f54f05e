package io.tradeanalysis.frontend.worker;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One attempt of a chart. Nothing is heard of it before its end, so the listener is asked now and then whether anyone waits. */
final class ChartCall implements Attempts.Call<byte[]> {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final DrawChartRequest request;
    private final ProgressListener listener;

    ChartCall(DrawChartRequest request, ProgressListener listener) {
        this.request = request;
        this.listener = listener;
    }

    @Override
    public Outcome<byte[]> on(TradeAnalysisBlockingV2Stub worker) throws StatusException, InterruptedException {
        ListenableFuture<DrawChartReply> reply = ClientCalls.futureUnaryCall(
                worker.getChannel().newCall(TradeAnalysisGrpc.getDrawChartMethod(), worker.getCallOptions()), request);
        try {
            return toOutcome(await(reply));
        } finally {
            reply.cancel(true);
        }
    }

    private DrawChartReply await(ListenableFuture<DrawChartReply> reply) throws StatusException, InterruptedException {
        while (true) {
            try {
                return reply.get(INTERVAL.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                listener.stillWaiting();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof StatusRuntimeException end
                        ? new StatusException(end.getStatus(), end.getTrailers())
                        : Status.fromThrowable(e).asException();
            }
        }
    }

    private static Outcome<byte[]> toOutcome(DrawChartReply reply) {
        return switch (reply.getReplyCase()) {
            case PICTURE -> new Outcome.Success<>(reply.getPicture().toByteArray());
            case REFUSAL -> new Outcome.Failed<>(new Failure.Refused(RequestMapping.toContract(reply.getRefusal())));
            case REPLY_NOT_SET -> new Outcome.Failed<>(new Failure.Broken("the worker drew nothing"));
        };
    }
}
