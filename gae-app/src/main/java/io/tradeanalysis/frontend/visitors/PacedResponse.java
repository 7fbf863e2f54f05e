package io.tradeanalysis.frontend.visitors;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** An answer that is written at a reader's pace, as long as that is not too slow. */
final class PacedResponse extends HttpServletResponseWrapper {

    private final Pace pace;
    private Optional<PrintWriter> writer = Optional.empty();

    PacedResponse(HttpServletResponse response, Pace pace) {
        super(response);
        this.pace = pace;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new PacedOutputStream(super.getOutputStream(), pace);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter out = super.getWriter();
        if (writer.isEmpty()) {
            writer = Optional.of(new PrintWriter(new PacedWriter(out, pace)));
        }
        return writer.get();
    }

    @Override
    public void flushBuffer() throws IOException {
        pace.count(0, super::flushBuffer);
    }
}
