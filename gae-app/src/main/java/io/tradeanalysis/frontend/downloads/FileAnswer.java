package io.tradeanalysis.frontend.downloads;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.api.ResultWriter;
import io.tradeanalysis.frontend.web.SecurityHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are files. */
final class FileAnswer {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    static ResponseEntity<byte[]> csv(ContentDisposition name, AnalysisResult result) {
        return of(name, CSV, TradesCsv.of(result));
    }

    /** Writes a result as the JSON API does. */
    static void json(
            ContentDisposition name, AnalysisResult result, ResultWriter writer, HttpServletResponse response) {
        headers(name).forEach((header, values) -> response.setHeader(header, values.getFirst()));
        writer.send(result, response);
    }

    static ResponseEntity<byte[]> of(ContentDisposition name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).headers(headers(name)).body(content);
    }

    private static HttpHeaders headers(ContentDisposition name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(name);
        headers.setCacheControl("no-cache");
        headers.set(SecurityHeaders.POLICY_HEADER, SecurityHeaders.PICTURE_POLICY);
        return headers;
    }

    private FileAnswer() {}
}
