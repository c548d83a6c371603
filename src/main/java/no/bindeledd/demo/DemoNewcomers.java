package no.bindeledd.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.demo.data.PastRepository;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.municipality.Unit;
import no.bindeledd.people.ParticipantService;
import no.bindeledd.people.Profile;
import no.bindeledd.people.Registration;
import org.springframework.stereotype.Component;

/** Newcomers with their consents, and volunteers. */
@Component
class DemoNewcomers {
  private static final String CONSENT_JOB = "end-consents";
  private static final String PARTICIPANT = "deltaker" + DemoCast.DOMAIN;

  /** Of twenty people, where they live. */
  private static final List<String> HOMES =
      List.of(
          "askelund",
          "kvernlia",
          "askelund",
          "askelund",
          "kvernlia",
          "askelund",
          "fagerdal",
          "askelund",
          "kvernlia",
          "askelund",
          "askelund",
          "kvernlia",
          "askelund",
          "fagerdal",
          "askelund",
          "kvernlia",
          "askelund",
          "askelund",
          "kvernlia",
          "fagerdal");

  private final ParticipantService participants;
  private final PersonAccounts accounts;
  private final DemoProfiles profiles;
  private final DemoConsents consents;
  private final DemoMembers members;
  private final DemoNames names;
  private final PastRepository past;
  private final List<RecurringJob> jobs;

  DemoNewcomers(
      ParticipantService participants,
      PersonAccounts accounts,
      DemoProfiles profiles,
      DemoConsents consents,
      DemoMembers members,
      DemoNames names,
      PastRepository past,
      List<RecurringJob> jobs) {
    this.participants = participants;
    this.accounts = accounts;
    this.profiles = profiles;
    this.consents = consents;
    this.members = members;
    this.names = names;
    this.past = past;
    this.jobs = jobs;
  }

  /** Three in ten are volunteers. The first is the newcomer whom one can sign in as. */
  List<DemoPerson> make(
      DemoRandom random,
      DemoTenants tenants,
      Map<String, Caller.SignedIn> caseworkers,
      int number) {
    var people = new ArrayList<DemoPerson>();
    var weeks = new HashMap<String, Map<Long, Integer>>();
    for (int i = 0; i < number; i++) {
      String home = HOMES.get(i % HOMES.size());
      DemoTenant tenant = tenants.get(home);
      if (i % 10 == 3 || i % 10 == 6 || i % 10 == 9) {
        people.add(volunteer(random, tenant, i));
      } else {
        var back = weeks.computeIfAbsent(home, h -> new HashMap<>());
        people.add(
            newcomer(random, tenant, Objects.requireNonNull(caseworkers.get(home)), i, back));
      }
    }
    weeks.forEach((home, back) -> past.moveParticipants(tenants.get(home).id(), back));
    jobs.stream().filter(job -> job.name().equals(CONSENT_JOB)).forEach(RecurringJob::run);
    return people;
  }

  private DemoPerson volunteer(DemoRandom random, DemoTenant tenant, int number) {
    ResourceTable.Row name = random.one(names.firstNames());
    long account =
        members.account(
            name.get("ascii") + "." + number + DemoCast.DOMAIN,
            name.get("name") + " " + random.one(names.surnames()),
            DemoProfiles.language(tenant, name.get("language")));
    Unit centre = tenant.unit("sentral");
    members.member(account, Role.VOLUNTEER, tenant.id(), null, centre.id());
    return new DemoPerson(tenant, account, null);
  }

  private DemoPerson newcomer(
      DemoRandom random,
      DemoTenant tenant,
      Caller.SignedIn caseworker,
      int number,
      Map<Long, Integer> weeks) {
    boolean known = number == 0;
    ResourceTable.Row name = known ? olena() : random.one(names.firstNames());
    Profile profile = profiles.of(random, tenant, name);
    String address = known ? PARTICIPANT : name.get("ascii") + "." + number + DemoCast.DOMAIN;
    long account = accounts.with(address, profile.firstName(), profile.language());
    long participant = participants.register(caseworker, new Registration(address, profile));
    var self = new Caller.Self(account, Assurance.CODE);
    var story = known ? DemoConsents.Story.CONFIRMED : DemoConsents.Story.of(number);
    weeks.put(participant, consents.make(random, story, caseworker, self, tenant, participant));
    boolean shares = story == DemoConsents.Story.CONFIRMED;
    return new DemoPerson(
        tenant, account, shares ? new DemoPerson.Sharing(participant, profile.interests()) : null);
  }

  private ResourceTable.Row olena() {
    return names.firstNames().stream()
        .filter(row -> row.get("name").equals("Olena"))
        .findFirst()
        .orElseThrow();
  }
}
