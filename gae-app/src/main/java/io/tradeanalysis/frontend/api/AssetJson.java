package io.tradeanalysis.frontend.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradeanalysis.contract.assets.AssetInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An asset as the JSON API writes it; one whose prices can't be used has a problem instead of dates. */
record AssetJson(
        String asset,
        String name,
        String currency,
        @Nullable String from,
        @Nullable String to,
        int prices,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem) {

    static AssetJson of(AssetInfo info) {
        return new AssetJson(
                info.asset(),
                info.name(),
                info.currency(),
                text(info.from()),
                text(info.to()),
                info.prices(),
                info.problem());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return Optional.ofNullable(date).map(LocalDate::toString).orElse(null);
    }
}
