package io.tradeanalysis.frontend.web;

import io.tradeanalysis.frontend.worker.CallerGoneException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.core.exc.JacksonIOException;

/** Answers that are on their way while they are written: the text of the largest is 75 MB, more than all that it is made of. */
public final class JsonAnswer {

    /**
     * Writes the JSON of a value as the answer to a request.
     *
     * @throws CallerGoneException when nobody reads
     */
    public static void send(Object value, HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try {
            Json.write(value, response.getOutputStream());
        } catch (IOException | JacksonIOException e) {
            throw new CallerGoneException(e);
        }
    }

    private JsonAnswer() {}
}
