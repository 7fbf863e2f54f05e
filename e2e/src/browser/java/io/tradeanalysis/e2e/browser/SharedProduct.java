package io.tradeanalysis.e2e.browser;

import io.tradeanalysis.e2e.OriginalPrices;
import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands all classes the same product on the original's prices, started for the first that asks and stopped after the last test of
 * all: each one more would compile its code anew, which takes longer than most classes do.
 */
final class SharedProduct implements ParameterResolver {

    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(SharedProduct.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(OWN).computeIfAbsent(Product.class, _ -> start(), Product.class);
    }

    private static Product start() {
        try {
            return Product.start(OriginalPrices.folder(), "--workers=2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
