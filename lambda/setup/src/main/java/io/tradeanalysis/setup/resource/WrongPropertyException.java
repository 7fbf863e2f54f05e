package io.tradeanalysis.setup.resource;

/** A property of the template that is not what it must be; the message is for whoever deploys it. */
public final class WrongPropertyException extends IllegalArgumentException {

    /**
     * Says what is wrong.
     *
     * @param name the property
     * @param value what it is
     * @param expected what it must be
     */
    public WrongPropertyException(String name, String value, String expected) {
        super("%s: %s (expected: %s)".formatted(name, ReasonText.clean(value), expected));
    }
}
