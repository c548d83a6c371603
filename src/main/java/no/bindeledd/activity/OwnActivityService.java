package no.bindeledd.activity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.NamedHistory;
import no.bindeledd.identity.PersonNames;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.organisation.OrganisationService;
import org.springframework.stereotype.Service;

/** What those who offer activities see of them. */
@Service
public class OwnActivityService {
  private final ActivityRepository activities;
  private final PublicActivityRepository catalogue;
  private final Owners owners;
  private final OrganisationService organisations;
  private final MunicipalityService municipalities;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final PersonNames names;
  private final Clock clock;

  OwnActivityService(
      ActivityRepository activities,
      PublicActivityRepository catalogue,
      Owners owners,
      OrganisationService organisations,
      MunicipalityService municipalities,
      Access access,
      Transactions transactions,
      History history,
      PersonNames names,
      Clock clock) {
    this.activities = activities;
    this.catalogue = catalogue;
    this.owners = owners;
    this.organisations = organisations;
    this.municipalities = municipalities;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.names = names;
    this.clock = clock;
  }

  /** The activities of the caller's organisation or unit, soonest first. */
  public List<OwnActivity> list(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.LIST_OWN);
    Owner owner = Owners.of(who);
    return transactions.read(
        () ->
            owner.organisation() != null
                ? activities.ofOrganisation(owner.organisation(), clock.instant())
                : activities.ofUnit(
                    who.municipalityId(), Objects.requireNonNull(owner.unit()), clock.instant()));
  }

  public Activity get(Caller caller, long municipality, long id) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, id));
    return transactions.read(() -> activities.find(municipality, id)).orElseThrow(NotFound::new);
  }

  /**
   * As the public will see it, or sees it.
   *
   * @throws Rejected with what is missing for that
   */
  public PublicActivity preview(Caller caller, long municipality, long id) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, id));
    return transactions.read(
        () -> {
          Activity activity = activities.find(municipality, id).orElseThrow(NotFound::new);
          Rejected.ifAny(ActivityRules.gaps(activity.content()));
          var next =
              activity.content().series().after(clock.instant()).stream()
                  .map(PlannedSession::from)
                  .findFirst();
          return catalogue
              .preview(municipality, id)
              .orElseThrow(NotFound::new)
              .withNext(next.orElse(null));
        });
  }

  /** What happened to it, newest first, and who did it. */
  public NamedHistory history(Caller caller, long municipality, long id) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, id));
    return transactions.read(
        () -> names.with(history.of(new History.Subject(municipality, "activity", id))));
  }

  /** Where the caller may offer something: where the organisation works, or the unit's own. */
  public List<Municipality> municipalities(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.CREATE);
    List<Long> where =
        who.organisation() == null
            ? List.of(who.municipalityId())
            : organisations.municipalitiesOf(caller, who.organisation());
    return municipalities.all(caller).stream().filter(m -> where.contains(m.id())).toList();
  }
}
