package io.tradeanalysis.frontend.identity;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.frontend.settings.FrontEndSettings;
import io.tradeanalysis.frontend.settings.IdentityLocation;
import io.tradeanalysis.frontend.settings.WrongSettingException;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the identity once the settings are checked and before anything else starts, and hands it to whoever asks. */
public final class IdentityInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        FrontEndSettings settings = context.getBeanFactory().getBean(FrontEndSettings.class);
        context.getBeanFactory()
                .registerSingleton("identity", at(settings.identity().location()));
    }

    /**
     * The identity at a place.
     *
     * @throws WrongSettingException if there is none, after some seconds at most
     */
    static LiveIdentity at(IdentityLocation location) {
        return switch (location) {
            case IdentityLocation.InFiles(var files) -> inFiles(files);
            case IdentityLocation.InSecret secret -> inSecret(secret);
        };
    }

    private static LiveIdentity inFiles(IdentityFiles files) {
        try {
            return LiveIdentity.read(new IdentityFilesSource(files), Side.FRONT_END);
        } catch (NoIdentityException e) {
            throw new WrongSettingException(
                    "TRADE_ANALYSIS_TLS_CERTIFICATE, _KEY, _AUTHORITIES",
                    "%s, %s, %s: %s".formatted(files.certificate(), files.key(), files.authorities(), e.reason()),
                    "PEM files of one identity");
        }
    }

    private static LiveIdentity inSecret(IdentityLocation.InSecret secret) {
        try {
            return LiveIdentity.read(GoogleSecretSource.of(secret), Side.FRONT_END);
        } catch (NoIdentityException e) {
            throw new WrongSettingException(ProcessVariable.TLS_SECRET, e.reason(), "a secret that holds an identity");
        }
    }
}
