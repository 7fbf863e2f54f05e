package io.tradeanalysis.frontend.settings;

/** A setting that the process can't start with. The message is the one line that its operator reads. */
public final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key the setting's name as the environment has it
     * @param value what was given
     * @param allowed what would have been right
     */
    public WrongSettingException(String key, String value, String allowed) {
        super("%s: %s (expected: %s)".formatted(key, value.isEmpty() ? "not set" : value, allowed));
    }
}
