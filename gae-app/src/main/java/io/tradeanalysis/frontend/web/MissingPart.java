package io.tradeanalysis.frontend.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** Pages, and parts of pages for scripts, that lack what was asked for and say why in its place. */
public final class MissingPart {

    /**
     * Fills a template with a problem, as {@code problem}.
     *
     * @param template shows it, or what was asked for
     */
    public static ModelAndView of(String template, Problem problem, HttpServletResponse response) {
        ModelAndView page = new ModelAndView(template, Map.of("problem", problem));
        page.setStatus(problem.status());
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        return page;
    }

    private MissingPart() {}
}
