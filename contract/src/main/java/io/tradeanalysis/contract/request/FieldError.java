package io.tradeanalysis.contract.request;

/**
 * One wrong input.
 *
 * @param field the field's name as in the JSON API
 * @param message one sentence that says what is allowed
 */
public record FieldError(String field, String message) {}
