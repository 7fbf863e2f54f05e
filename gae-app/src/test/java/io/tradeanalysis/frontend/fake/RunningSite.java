package io.tradeanalysis.frontend.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one site, which all test classes share, with its worker as it was in the beginning. */
public final class RunningSite implements ParameterResolver, BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        site(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return site(context);
    }

    private static Site site(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSite.class))
                .computeIfAbsent("site", _ -> start(), Site.class);
    }

    private static Site start() {
        try {
            return Site.start(Files.createTempDirectory("front-end-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
