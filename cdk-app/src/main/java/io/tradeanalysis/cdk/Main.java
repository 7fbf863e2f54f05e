package io.tradeanalysis.cdk;

import io.tradeanalysis.cdk.account.AccountAnswer;
import io.tradeanalysis.cdk.account.AccountFacts;
import io.tradeanalysis.cdk.account.AccountQuestions;
import io.tradeanalysis.cdk.account.AwsAccount;
import io.tradeanalysis.cdk.nag.Rules;
import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import io.tradeanalysis.cdk.settings.SettingsCheck;
import io.tradeanalysis.cdk.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;

/** What the CDK command line runs. Whatever stops it is said in sentences, and the exit code is 1. */
public final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    /** Set by the CDK command line when it has credentials. */
    private static final String ACCOUNT = "CDK_DEFAULT_ACCOUNT";

    /** Synthesizes: the worker's jar, the function's zip, the set-up's zip and the folder of prices are the arguments. */
    public static void main(String[] arguments) {
        System.exit(run(
                new Artifacts(
                        Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3])),
                Optional.ofNullable(System.getenv(ACCOUNT))));
    }

    private static int run(Artifacts artifacts, Optional<String> account) {
        App app = new App();
        return switch (SettingsReader.check(context(app))) {
            case SettingsCheck.Right(EnvironmentSettings settings) ->
                switch (ask(settings, account)) {
                    case AccountAnswer.Ready(AccountFacts facts, List<String> remarks) -> {
                        remarks.forEach(System.err::println);
                        new EnvironmentStack(app, settings, facts, artifacts);
                        Rules.hold(app);
                        app.synth();
                        yield DONE;
                    }
                    case AccountAnswer.Stopped(List<String> reasons) -> stop(reasons);
                };
            case SettingsCheck.Wrong(List<String> mistakes) -> stop(mistakes);
        };
    }

    private static AccountAnswer ask(EnvironmentSettings settings, Optional<String> account) {
        AccountQuestions questions = new AccountQuestions(settings);
        if (account.isEmpty()) {
            return questions.withoutAccount();
        }
        try (AwsAccount aws = new AwsAccount(settings.region())) {
            return questions.ask(aws, account.get());
        }
    }

    private static int stop(List<String> sentences) {
        sentences.forEach(System.err::println);
        return FAILED;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> context(App app) {
        return (Map<String, ?>) app.getNode().getAllContext();
    }

    private Main() {}
}
