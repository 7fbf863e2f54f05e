package io.tradeanalysis.frontend.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** What all pages share. */
public final class Pages {

    private static final Set<String> THEMES = Set.of("dark", "light");

    private final StaticFiles files;

    /** @param files where scripts and styles are */
    public Pages(StaticFiles files) {
        this.files = files;
    }

    /** What the page that answers this request starts from. */
    public Page of(HttpServletRequest request) {
        @Nullable Cookie theme = WebUtils.getCookie(request, "theme");
        String chosen = theme != null && THEMES.contains(theme.getValue()) ? theme.getValue() : "system";
        return new Page(files.root(), files.swaggerUi(), chosen);
    }

    /**
     * What a page starts from.
     *
     * @param files where our scripts and styles are
     * @param swaggerUi where Swagger UI's are
     * @param theme {@code dark}, {@code light} or {@code system}
     */
    public record Page(String files, String swaggerUi, String theme) {}
}
