package io.tradeanalysis.frontend.web;

import io.tradeanalysis.frontend.worker.CallerGoneException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.exc.JacksonIOException;

/** Server-sent events, each on its way as soon as it is sent. Every method throws {@link CallerGoneException} when nobody reads. */
public final class EventStream {

    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Starts a stream as the answer to a request. */
    public static EventStream to(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // proxies that collect answers would hold back progress
        response.setHeader("X-Accel-Buffering", "no");
        try {
            return new EventStream(response.getOutputStream());
        } catch (IOException e) {
            throw new CallerGoneException(e);
        }
    }

    /**
     * Sends one event.
     *
     * @param event its name
     * @param data its text, of one or more lines
     */
    public void send(String event, String data) {
        write("event: " + event + "\ndata: " + oneLineEach(data) + "\n\n");
    }

    /**
     * Sends one event whose text is the JSON of a value, written as it goes.
     *
     * @param event its name
     */
    public void sendJson(String event, Object value) {
        try {
            out.write(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
            Json.write(value, out);
            write("\n\n");
        } catch (IOException | JacksonIOException e) {
            throw new CallerGoneException(e);
        }
    }

    /** A result is a megabyte: no regular expression. */
    private static String oneLineEach(String data) {
        return data.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\ndata: ");
    }

    /** Sends a comment, which readers ignore: it fails when nobody reads. */
    public void probe() {
        write(":\n\n");
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new CallerGoneException(e);
        }
    }
}
