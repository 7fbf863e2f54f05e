package io.tradeanalysis.frontend.report;

import io.tradeanalysis.frontend.web.SecurityHeaders;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A report to keep.
 *
 * @param name says which asset and which result: {@code AMZN-3fa9c13fa9c13fa9.pdf}
 * @param type of its bytes
 * @param bytes the file
 */
@SuppressWarnings("ArrayRecordComponent") // written out, never compared
public record ReportFile(String name, MediaType type, byte[] bytes) {

    /** As many as a link carries. */
    private static final int DIGITS = 16;

    /** What a report that is opened by itself may do: show what is in it. */
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    static ReportFile of(Material material, ReportFormat format, byte[] bytes) {
        String asset = material.name().replaceAll("[^A-Za-z0-9._-]", "_");
        String digits = material.result().fingerprint().replaceFirst("^sha256:", "");
        String name = asset + "-" + digits.substring(0, Math.min(DIGITS, digits.length())) + "." + format.extension();
        return new ReportFile(name, format.type(), bytes);
    }

    /** The whole answer that gives it. */
    public ResponseEntity<byte[]> toResponse() {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(SecurityHeaders.POLICY_HEADER, POLICY)
                .body(bytes);
    }
}
