package no.bindeledd.activity;

import java.util.List;
import java.util.Map;

/**
 * What somebody reported, and for what they may report.
 *
 * @param choices activities by key, with their titles
 */
public record OwnHours(List<VolunteerHours> reported, Map<ActivityKey, String> choices) {}
