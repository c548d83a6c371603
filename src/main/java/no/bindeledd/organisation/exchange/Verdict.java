package no.bindeledd.organisation.exchange;

import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a row would come to, as things stand.
 *
 * @param organisation the one that it is about, if the portal knows it
 * @param version of it that somebody looked at, where it changes
 * @param alike an organisation that it may be, by its name
 */
public record Verdict(
    ImportFate fate,
    @Nullable Long organisation,
    @Nullable Long version,
    @Nullable Alike alike,
    List<FieldChange> changes,
    List<Reason> reasons) {

  /** An organisation that may be the same, and by what. */
  public record Alike(String name, By by) {}

  /** What two organisations have in common. */
  public enum By {
    NAME,
    EMAIL,
    PHONE,
    WEBSITE
  }

  static Verdict refused(List<Reason> reasons) {
    return new Verdict(ImportFate.REFUSED, null, null, null, List.of(), reasons);
  }

  static Verdict fresh(@Nullable Alike alike) {
    return new Verdict(
        alike == null ? ImportFate.NEW : ImportFate.ALIKE, null, null, alike, List.of(), List.of());
  }

  static Verdict of(ImportFate fate, KnownOrganisation known, List<FieldChange> changes) {
    return new Verdict(
        fate,
        known.id(),
        fate == ImportFate.CHANGED ? known.version() : null,
        null,
        changes,
        List.of());
  }

  /** What would have changed, if it were not for the reasons. */
  Verdict refused(Reason why) {
    return new Verdict(ImportFate.REFUSED, organisation, null, null, changes, List.of(why));
  }
}
