package io.tradeanalysis.frontend.page;

import io.tradeanalysis.frontend.rerun.RerunView;
import io.tradeanalysis.frontend.result.ResultView;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders parts of the page from the very templates that the whole page is made of. */
public final class Fragments {

    private final ITemplateEngine templates;

    /** @param templates renders */
    public Fragments(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(ResultView result, Optional<RerunView> rerun) {
        Context context = new Context(Locale.ROOT, Map.of("result", result));
        rerun.ifPresent(view -> context.setVariable("rerun", view));
        return templates.process("result", context);
    }

    String of(FailureView failure) {
        return templates.process("failure", new Context(Locale.ROOT, Map.of("failure", failure)));
    }
}
