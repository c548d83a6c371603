package no.bindeledd.organisation.exchange;

/**
 * What changes in one field of an organisation.
 *
 * @param before empty if there was nothing
 */
public record FieldChange(SheetField field, String before, String after) {}
