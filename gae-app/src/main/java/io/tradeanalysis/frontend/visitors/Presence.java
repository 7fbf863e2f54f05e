package io.tradeanalysis.frontend.visitors;

import io.tradeanalysis.frontend.worker.CallerGoneException;
import io.tradeanalysis.frontend.worker.HeldReply;
import jakarta.servlet.ServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/**
 * Whether whoever asked still holds the connection. A servlet that waits is told by nobody, so Tomcat is asked to look whether
 * anything more can be read: the end of the stream can, as one byte that is none. Behind App Engine's proxies a
 * connection stays whoever leaves.
 */
public final class Presence {

    private static final int END_OF_STREAM = 1;

    private final Request request;
    private final List<HeldReply> held = new ArrayList<>();
    private boolean isCutOff;

    Presence(Request request) {
        this.request = request;
    }

    /** That of whoever sent a request, if it came through the {@link PresenceValve}. */
    public static Optional<Presence> of(ServletRequest request) {
        return Optional.ofNullable(request.getAttribute(Presence.class.getName()))
                .map(Presence.class::cast);
    }

    /** Closes this once the answer has been sent; only the thread that answers the request may ask for it. */
    void atEnd(HeldReply reply) {
        held.add(reply);
    }

    /** The answer has been sent. */
    void end() {
        held.forEach(HeldReply::close);
        held.clear();
    }

    /** Reads no more of the body: after the answer the connection ends, and what still comes is not waited for. */
    public void readNoMore() {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /**
     * Ends the connection without the end of the answer, so that nobody takes for whole what is not.
     *
     * @return false if that was done before
     */
    boolean cutOff() {
        if (isCutOff) {
            return false;
        }
        isCutOff = true;
        request.action(ActionCode.CLOSE_NOW, new IOException("the reader is too slow"));
        return true;
    }

    /**
     * Does nothing while there is someone; only the thread that answers the request may ask.
     *
     * @throws CallerGoneException if there is not
     */
    void require() {
        request.action(ActionCode.AVAILABLE, true);
        if (request.getAvailable() == END_OF_STREAM) {
            throw new CallerGoneException(new EOFException("the connection was closed"));
        }
    }
}
