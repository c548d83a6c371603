package no.bindeledd.foundation.access;

import org.jspecify.annotations.Nullable;

/** Where the thing stands that somebody wants to reach. */
public record Place(
    @Nullable Long municipality,
    @Nullable Long organisation,
    @Nullable Long unit,
    @Nullable Long owner) {

  /** A thing that belongs to nobody in particular: only EVERYWHERE reaches it. */
  public static final Place COMMON = new Place(null, null, null, null);

  public static Place municipality(long id) {
    return new Place(id, null, null, null);
  }

  public static Place unit(long municipality, long unit) {
    return new Place(municipality, null, unit, null);
  }

  public static Place organisation(long id) {
    return new Place(null, id, null, null);
  }

  /** Something that belongs to an account, or is what a one-purpose link opens. */
  public static Place owner(long subject) {
    return new Place(null, null, null, subject);
  }

  /** What belongs to the caller; for one without an account, nothing does. */
  public static Place ownOf(Caller caller) {
    return switch (caller) {
      case Caller.SignedIn person -> owner(person.account());
      case Caller.Self person -> owner(person.subject());
      case Caller.LinkHolder link -> owner(link.subject());
      case Caller.Job job -> COMMON;
      case Caller.Anyone nobody -> COMMON;
    };
  }

  public Place andMunicipality(long id) {
    return new Place(id, organisation, unit, owner);
  }

  public Place andOrganisation(@Nullable Long id) {
    return new Place(municipality, id, unit, owner);
  }

  public Place andUnit(@Nullable Long id) {
    return new Place(municipality, organisation, id, owner);
  }

  public Place andOwner(@Nullable Long id) {
    return new Place(municipality, organisation, unit, id);
  }
}
