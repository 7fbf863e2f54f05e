package io.tradeanalysis.frontend.downloads;

import io.tradeanalysis.frontend.worker.Picture;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;

/**
 * A picture as a file.
 *
 * @param extension of its name
 * @param type of its bytes
 */
record PictureFile(String extension, MediaType type) {

    static PictureFile of(Picture.Format format) {
        return switch (format) {
            case PNG -> new PictureFile("png", MediaType.IMAGE_PNG);
            case SVG -> new PictureFile("svg", MediaType.parseMediaType("image/svg+xml"));
        };
    }

    /** Dark, unless a request asks for a light one. */
    static Picture.Theme theme(HttpServletRequest request) {
        return "light".equals(request.getParameter("theme")) ? Picture.Theme.LIGHT : Picture.Theme.DARK;
    }
}
