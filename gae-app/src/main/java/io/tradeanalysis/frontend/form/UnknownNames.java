package io.tradeanalysis.frontend.form;

import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.OwnPrices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in the query of a link that a page knows nothing of: where one is misspelt, its input is not what the link meant. */
public final class UnknownNames {

    private static final int MOST = 5;
    private static final int LONGEST = 40;

    /** What programs that send mail or show advertisements append to any link. */
    private static final Pattern TRACKING = Pattern.compile("utm_.*|fbclid|gclid");

    /** Without scripts, the form sends these too when it asks for an asset that is there. */
    private static final Set<String> OF_OWN_PRICES = Set.of(OwnPrices.PRICES, OwnPrices.CURRENCY);

    /**
     * A sentence that names them, to be escaped as all that others wrote; empty if there are none.
     *
     * @param others names that the page knows beside the inputs of an analysis
     */
    public static Optional<String> sentence(HttpServletRequest request, Collection<String> others) {
        List<String> unknown = Collections.list(request.getParameterNames()).stream()
                .filter(name -> !name.isBlank() && !isKnown(name) && !others.contains(name))
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        String named = unknown.stream().limit(MOST).map(UnknownNames::shown).collect(Collectors.joining(", "));
        int more = unknown.size() - MOST;
        return Optional.of("The link has fields this page does not know; they were left out: " + named
                + (more > 0 ? " and %d more".formatted(more) : ""));
    }

    private static boolean isKnown(String name) {
        return FieldNames.ALL.contains(name)
                || OF_OWN_PRICES.contains(name)
                || TRACKING.matcher(name).matches();
    }

    /** What can't be seen, or turns the direction of writing, would change how the rest of the sentence reads. */
    private static String shown(String name) {
        String start = name.substring(0, Math.min(name.length(), LONGEST));
        return start.replaceAll("\\p{C}", "?") + (name.length() > LONGEST ? "…" : "");
    }

    private UnknownNames() {}
}
