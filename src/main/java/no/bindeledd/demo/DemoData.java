package no.bindeledd.demo;

import java.time.Clock;
import java.time.Instant;
import no.bindeledd.demo.data.DemoRegisterRepository;
import no.bindeledd.demo.data.DemoRepository;
import no.bindeledd.demo.data.QuietRepository;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Transactions;
import org.springframework.stereotype.Component;

/**
 * Makes the content of a demo database, all or nothing, once. The same seed makes the same content,
 * apart from ids and from dates, which follow from today's.
 */
@Component
class DemoData {
  static final long SEED = 2026;
  private static final int SHOWN_OF_EACH_KIND = 2;

  /** Whose place in the list of organisations is the choir's, which applies for nothing. */
  private static final int CHOIR = 2;

  private final DemoRepository repository;
  private final QuietRepository quiet;
  private final DemoPlaces places;
  private final DemoOrganisations organisations;
  private final DemoRegisterRepository register;
  private final DemoCast cast;
  private final DemoContacts contacts;
  private final DemoDirectory directory;
  private final DemoActivities activities;
  private final DemoNewcomers newcomers;
  private final DemoSignUps signUps;
  private final DemoHelp help;
  private final DemoPlacements placements;
  private final DemoTrust trust;
  private final DemoSuggestions suggestions;
  private final DemoGrants grants;
  private final DemoClaims claims;
  private final Transactions transactions;
  private final Clock clock;

  DemoData(
      DemoRepository repository,
      QuietRepository quiet,
      DemoPlaces places,
      DemoOrganisations organisations,
      DemoRegisterRepository register,
      DemoCast cast,
      DemoContacts contacts,
      DemoDirectory directory,
      DemoActivities activities,
      DemoNewcomers newcomers,
      DemoSignUps signUps,
      DemoHelp help,
      DemoPlacements placements,
      DemoTrust trust,
      DemoSuggestions suggestions,
      DemoGrants grants,
      DemoClaims claims,
      Transactions transactions,
      Clock clock) {
    this.repository = repository;
    this.quiet = quiet;
    this.places = places;
    this.organisations = organisations;
    this.register = register;
    this.cast = cast;
    this.contacts = contacts;
    this.directory = directory;
    this.activities = activities;
    this.newcomers = newcomers;
    this.signUps = signUps;
    this.help = help;
    this.placements = placements;
    this.trust = trust;
    this.suggestions = suggestions;
    this.grants = grants;
    this.claims = claims;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return false if it was made before
   */
  boolean makeOnce(long seed, DemoSize size) {
    return transactions.call(
        () -> {
          if (repository.isMade()) {
            return false;
          }
          Instant began = clock.instant();
          repository.mark(seed, began);
          make(new DemoRandom(seed), size);
          quiet.hush(began, SHOWN_OF_EACH_KIND);
          return true;
        });
  }

  private void leaveRegister(DemoOwner organisation) {
    organisation
        .tenants()
        .forEach(tenant -> register.leave(tenant.id(), organisation.id(), clock.instant()));
  }

  private void make(DemoRandom random, DemoSize size) {
    var tenants = places.make();
    var owners = organisations.make(tenants);
    leaveRegister(owners.get(CHOIR));
    var callers = cast.make(tenants, owners);
    contacts.make(tenants, callers);
    directory.make(tenants, callers, owners);
    var made = activities.make(random, owners, size.activities());
    var people = newcomers.make(random, tenants, callers.oneOfEach(Role.CASEWORKER), size.people());
    signUps.take(random, made, people);
    activities.age(tenants, made);
    signUps.follow(random, made);
    help.make(made);
    placements.make(tenants, owners);
    trust.make(tenants, callers, made);
    suggestions.make(random, callers.oneOfEach(Role.COORDINATOR), made, people);
    grants.make(random, callers, owners);
    claims.make(tenants);
  }
}
