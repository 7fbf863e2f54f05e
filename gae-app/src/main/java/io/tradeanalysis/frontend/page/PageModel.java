package io.tradeanalysis.frontend.page;

import io.tradeanalysis.frontend.form.FormView;
import io.tradeanalysis.frontend.web.Pages;
import java.util.Map;

/** What the template of the page as a whole can't do without. */
final class PageModel {

    static Map<String, Object> of(Pages.Page page, FormView form) {
        return Map.of("page", page, "form", form, "lost", FailureView.LOST);
    }

    private PageModel() {}
}
