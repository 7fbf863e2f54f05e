package io.tradeanalysis.operations;

import io.tradeanalysis.contract.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that names the environment; a mixin of commands. */
public final class EnvironmentOption {

    @Option(
            names = "--env",
            required = true,
            paramLabel = "NAME",
            converter = Converter.class,
            description = "name of the environment")
    private @Nullable EnvironmentName environment;

    /** The environment. */
    public EnvironmentName get() {
        if (environment == null) {
            throw new IllegalStateException("picocli demands --env");
        }
        return environment;
    }

    private static final class Converter implements ITypeConverter<EnvironmentName> {

        @Override
        public EnvironmentName convert(String text) {
            if (!EnvironmentName.isValid(text)) {
                throw new TypeConversionException(
                        "'%s' is not a name (expected: %s)".formatted(text, EnvironmentName.ALLOWED));
            }
            return new EnvironmentName(text);
        }
    }
}
