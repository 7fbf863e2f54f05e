package io.tradeanalysis.frontend.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads multipart/form-data part by part. The servlet's own reader is not used, since it may put files on disk. The body is read
 * to its end, whatever is in it: whoever still sends does not hear an answer.
 */
final class FormReader {

    static final int MOST_FIELDS = 50;
    static final int LONGEST_FIELD = 64 << 10;

    private final String fileField;
    private final int mostBytes;
    private final Map<String, String> fields = new HashMap<>();
    private Optional<UploadedFile> file = Optional.empty();

    private FormReader(String fileField, int mostBytes) {
        this.fileField = fileField;
        this.mostBytes = mostBytes;
    }

    /**
     * Reads a whole body.
     *
     * @param fileField the name of the part that is a file
     * @param mostBytes of the file; of a larger one nothing is kept
     * @throws TooSlowException if there is no end after that time
     * @throws IOException if it is no such form, or the end never came
     */
    static Upload.Whole read(HttpServletRequest request, String fileField, int mostBytes, Duration longest)
            throws IOException {
        FormReader reader = new FormReader(fileField, mostBytes);
        try (InputStream body = new TimedInputStream(request.getInputStream(), longest)) {
            try {
                reader.read(new FileUpload().getItemIterator(new Body(request, body)));
            } finally {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return new Upload.Whole(reader.fields, reader.file);
    }

    private void read(FileItemIterator parts) throws IOException {
        for (int part = 0; parts.hasNext(); part++) {
            if (part > MOST_FIELDS) {
                throw new FileUploadException("more than %d fields".formatted(MOST_FIELDS));
            }
            read(parts.next());
        }
    }

    private void read(FileItemStream part) throws IOException {
        try (InputStream content = part.openStream()) {
            if (fileField.equals(part.getFieldName())) {
                file = Optional.of(file(nameOf(part), content));
            } else {
                String text = new String(readAtMost(LONGEST_FIELD, content), StandardCharsets.UTF_8);
                // check boxes send a name several times
                fields.merge(part.getFieldName(), text, (one, other) -> one + "," + other);
            }
        }
    }

    private static @Nullable String nameOf(FileItemStream part) throws FileUploadException {
        try {
            return part.getName();
        } catch (InvalidFileNameException e) {
            throw new FileUploadException("a file name with a zero in it", e);
        }
    }

    private UploadedFile file(@Nullable String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(mostBytes + 1);
        boolean isTooLarge = bytes.length > mostBytes;
        return new UploadedFile(name == null ? fileField : name, isTooLarge ? new byte[0] : bytes, isTooLarge);
    }

    private static byte[] readAtMost(int most, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new FileUploadException("a field longer than %d bytes".formatted(most));
        }
        return bytes;
    }

    /** A request whose body is read from here. */
    private static final class Body extends ServletRequestContext {

        private final InputStream body;

        Body(HttpServletRequest request, InputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
