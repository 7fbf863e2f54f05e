package io.tradeanalysis.frontend.worker;

/** The memory of a reply, held for as long as an answer is made of it and sent. Closing it twice does nothing more. */
@FunctionalInterface
public interface HeldReply extends AutoCloseable {

    @Override
    void close();
}
