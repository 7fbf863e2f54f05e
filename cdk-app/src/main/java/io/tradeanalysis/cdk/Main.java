package io.tradeanalysis.cdk;

import io.tradeanalysis.cdk.nag.Rules;
import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import io.tradeanalysis.cdk.settings.SettingsCheck;
import io.tradeanalysis.cdk.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;

/** What the CDK command line runs. */
public final class Main {

    private static final int FAILED = 1;

    /** Synthesizes: worker's jar, function's zip, set-up's zip and folder of prices are the arguments. */
    public static void main(String[] arguments) {
        Artifacts artifacts = new Artifacts(
                Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        App app = new App();
        switch (SettingsReader.check(context(app))) {
            case SettingsCheck.Right(EnvironmentSettings settings) -> synthesize(app, settings, artifacts);
            case SettingsCheck.Wrong(List<String> mistakes) -> {
                mistakes.forEach(System.err::println);
                System.exit(FAILED);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> context(App app) {
        return (Map<String, ?>) app.getNode().getAllContext();
    }

    private static void synthesize(App app, EnvironmentSettings settings, Artifacts artifacts) {
        String image =
                "{{resolve:ssm:%s}}".formatted(settings.fleet().architecture().imageParameter());
        new EnvironmentStack(app, settings, new AccountFacts(image, Optional.empty(), false), artifacts);
        Rules.hold(app);
        app.synth();
    }

    private Main() {}
}
