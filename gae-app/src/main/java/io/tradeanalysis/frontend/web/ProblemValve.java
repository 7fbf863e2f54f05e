package io.tradeanalysis.frontend.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers what never gets to a controller, such as a request line that is none, with a problem in place of Tomcat's page. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        @Nullable HttpStatus known = HttpStatus.resolve(response.getStatus());
        HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
        Problem problem = Problem.of(
                status,
                status.getReasonPhrase(),
                status.is5xxServerError()
                        ? "Something went wrong on our side. Please try again in a few minutes."
                        : "This request can't be read.");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        SecurityHeaders.set(request, response);
        try {
            response.getOutputStream().write(problem.toJson().getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException _) {
            // whoever asked has gone
        }
    }
}
