package io.tradeanalysis.frontend.fake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files as browsers send it (RFC 7578). */
public final class FormBody {

    private static final String BOUNDARY = "----boundary-of-tests";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Adds a field. */
    public FormBody field(String name, String text) {
        return part("name=\"%s\"".formatted(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public FormBody file(String name, String fileName, byte[] bytes) {
        return part(
                "name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv"
                        .formatted(name, fileName.replace("\\", "\\\\").replace("\"", "%22")),
                bytes);
    }

    /** Adds a file. */
    public FormBody file(String name, String fileName, String text) {
        return file(name, fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    private FormBody part(String disposition, byte[] content) {
        write("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, disposition));
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its type. */
    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** All of it. */
    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
