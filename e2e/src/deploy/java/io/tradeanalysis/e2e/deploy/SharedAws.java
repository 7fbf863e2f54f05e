package io.tradeanalysis.e2e.deploy;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one account and in it one environment, made for the first test that asks and ended after the last: deploying
 * takes most of the time. A test that changes the environment leaves it as good as it was.
 */
public final class SharedAws implements ParameterResolver {

    private static final String NAME = "shared";

    private static final List<String> CONTEXT =
            List.of("owner=tests", "expiresAt=2027-01-01T00:00:00Z", "allow=203.0.113.0/24,198.51.100.7/32");

    /** The context with which the environment is deployed, and has to be deployed again if nothing is to change. */
    public static String[] context() {
        return CONTEXT.toArray(String[]::new);
    }

    /** What lives until all tests have run. */
    private record Made(AwsCloud cloud) implements AutoCloseable {

        static Made now() {
            AwsCloud cloud = new AwsCloud();
            try {
                cloud.bootstrap();
                return new Made(cloud);
            } catch (RuntimeException | Error e) {
                cloud.close();
                throw e;
            }
        }

        @Override
        public void close() {
            cloud.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == AwsCloud.class || type == Environment.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
        AwsCloud cloud =
                store.computeIfAbsent(Made.class, key -> Made.now(), Made.class).cloud();
        if (parameter.getParameter().getType() == AwsCloud.class) {
            return cloud;
        }
        return store.computeIfAbsent(Environment.class, key -> deployed(cloud), Environment.class);
    }

    private static Environment deployed(AwsCloud cloud) {
        Environment environment = new Environment(cloud, NAME);
        environment.deploy(context()).expectSuccess();
        return environment;
    }
}
