package io.tradeanalysis.worker.server;

import io.grpc.stub.StreamObserver;

/**
 * The receiving side of a call that has ended before it was heard.
 *
 * @param <T> messages that come in
 */
final class Unheard<T> implements StreamObserver<T> {

    @Override
    public void onNext(T message) {}

    @Override
    public void onError(Throwable gone) {}

    @Override
    public void onCompleted() {}
}
