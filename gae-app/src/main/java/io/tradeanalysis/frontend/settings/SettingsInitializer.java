package io.tradeanalysis.frontend.settings;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks all settings before anything else starts, and hands them to whoever asks. */
public final class SettingsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("settings", FrontEndSettings.of(context.getEnvironment()));
    }
}
