package io.tradeanalysis.frontend.form;

import io.tradeanalysis.contract.assets.AssetInfo;
import java.util.Optional;

/**
 * One asset in the list of the form.
 *
 * @param asset its symbol
 * @param label what the list shows
 * @param problem why it can't be chosen
 */
public record AssetChoice(String asset, String label, Optional<String> problem) {

    static AssetChoice of(AssetInfo info) {
        String label = info.name().isBlank() || info.name().equals(info.asset())
                ? info.asset()
                : info.asset() + " · " + info.name();
        return new AssetChoice(info.asset(), label, Optional.ofNullable(info.problem()));
    }

    /** Whether it can be chosen. */
    public boolean isUsable() {
        return problem.isEmpty();
    }

    /** Why it can't be chosen, empty if it can. */
    public String reason() {
        return problem.orElse("");
    }
}
