package no.bindeledd.municipality;

import org.jspecify.annotations.Nullable;

/**
 * What a unit is the one to ask about, and who in it.
 *
 * @param shown what the person has chosen that others see, none before they have chosen
 * @param version that a change of it must name
 */
public record Duty(
    long municipality,
    long unit,
    String unitName,
    Responsibility responsibility,
    DutyContent content,
    @Nullable Shown shown,
    long version) {}
