package no.bindeledd.activity;

import java.time.YearMonth;

/**
 * Confirmed hours of an activity in a month: a number without names.
 *
 * @param reports how many days of how many people it is the sum of
 */
public record HoursTotal(String title, YearMonth month, long minutes, int reports) {}
