package io.tradeanalysis.frontend.worker;

/** Progress of several attempts, each of which begins anew; what is heard of it never goes back. */
final class MonotoneProgress implements ProgressListener {

    private final ProgressListener listener;
    private int most;

    MonotoneProgress(ProgressListener listener) {
        this.listener = listener;
    }

    @Override
    public void progress(int done, int of) {
        most = Math.max(most, done);
        listener.progress(most, of);
    }

    @Override
    public void stillWaiting() {
        listener.stillWaiting();
    }
}
