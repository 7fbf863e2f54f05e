package io.tradeanalysis.frontend.visitors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cuts off who reads an answer so slowly that it would keep its memory from others. */
public final class SlowReaders extends OncePerRequestFilter {

    private static final Log LOG = LogFactory.getLog(SlowReaders.class);

    /** As long as one that takes nothing has; a network may well be away for so long. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** A line of half a Mbit/s; of text, which is compressed for who wants that, a quarter of it. */
    private static final int BYTES_A_SECOND = 64_000;

    private final Duration grace;
    private final int bytesASecond;

    SlowReaders(Duration grace, int bytesASecond) {
        this.grace = grace;
        this.bytesASecond = bytesASecond;
    }

    /** With the limits of a front end. */
    public static SlowReaders ofOneProcess() {
        return new SlowReaders(GRACE, BYTES_A_SECOND);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Runnable cutOff = () -> Presence.of(request).ifPresent(SlowReaders::cutOff);
        chain.doFilter(request, new PacedResponse(response, new Pace(grace, bytesASecond, System::nanoTime, cutOff)));
    }

    private static void cutOff(Presence presence) {
        if (presence.cutOff()) {
            LOG.info("an answer was cut off: its reader was too slow");
        }
    }
}
