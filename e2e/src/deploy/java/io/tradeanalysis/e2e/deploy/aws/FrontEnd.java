package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.e2e.Api;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.GoogleCloud;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The front end of an environment, deployed to App Engine by {@code scripts/deploy-front-end}. */
final class FrontEnd {

    private final Api api;

    private FrontEnd(Api api) {
        this.api = api;
    }

    static FrontEnd deploy(Environment environment, GoogleCloud google) {
        Command.Outcome outcome = script(environment, google, "deploy-front-end")
                .and("--project", GoogleCloud.PROJECT)
                .run()
                .expectSuccess();
        if (!outcome.said().contains("Front end: https://" + environment.name())) {
            throw new AssertionError(outcome.said());
        }
        return new FrontEnd(new Api(URI.create(served(environment, google))));
    }

    /** Where the version runs that has the traffic: the stand-in serves no https names. */
    private static String served(Environment environment, GoogleCloud google) {
        JsonNode service = google.state().at("/services/" + environment.name());
        String version = service.get("split").propertyNames().iterator().next();
        return service.at("/versions/%s/url".formatted(version)).asString();
    }

    /** One of the project's scripts, for this environment, with both clouds. */
    static Command script(Environment environment, GoogleCloud google, String name) {
        Map<String, String> variables = new HashMap<>(google.variables());
        variables.putAll(environment.cloud().variables());
        return environment
                .cloud()
                .script(name, "--env", environment.name().value(), "--region", AwsCloud.REGION)
                .with(variables);
    }

    /** One small analysis. */
    Api.Answer analyse(long seed) {
        try {
            return api.analyse(Environment.ASSET, 20, 20, 1_000, 2, "ec2", seed);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
