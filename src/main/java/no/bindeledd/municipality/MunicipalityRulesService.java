package no.bindeledd.municipality;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.municipality.data.NeighbourRepository;
import no.bindeledd.municipality.data.RulesRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How the caller's own municipality wants the portal to be used in it. */
@Service
public class MunicipalityRulesService {
  private final RulesRepository rules;
  private final NeighbourRepository choices;
  private final Neighbours neighbours;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  MunicipalityRulesService(
      RulesRepository rules,
      NeighbourRepository choices,
      Neighbours neighbours,
      ApplicationEventPublisher events,
      History history,
      Access access,
      Transactions transactions) {
    this.rules = rules;
    this.choices = choices;
    this.neighbours = neighbours;
    this.events = events;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  public MunicipalityRules open(Caller caller) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_RULES);
    long here = who.municipalityId();
    return transactions.read(
        () -> new MunicipalityRules(rules.firstLook(here), shows(here), rules.version(here)));
  }

  /** All other municipalities, by name. */
  public List<Neighbour> neighbours(Caller caller) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_RULES);
    return transactions.read(() -> neighbours.of(who.municipalityId()));
  }

  private Set<Long> shows(long here) {
    return neighbours.of(here).stream()
        .filter(Neighbour::accepted)
        .map(neighbour -> neighbour.municipality().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * They count from now on; what waits already goes on waiting.
   *
   * @throws ChangedMeanwhile if somebody else saved since this version was read
   */
  public void change(Caller caller, MunicipalityRules wanted) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_RULES);
    long here = who.municipalityId();
    transactions.run(
        () -> {
          ChangedMeanwhile.unlessOne(rules.update(here, wanted));
          choose(here, wanted.shows());
          history.did(who, new History.Subject(here, "municipality", here), "CHANGE_RULES");
        });
  }

  /** What is as it was before is not written down, so that a border that moves is followed. */
  private void choose(long here, Set<Long> wanted) {
    for (Neighbour neighbour : neighbours.of(here)) {
      long id = neighbour.municipality().id();
      boolean accepted = wanted.contains(id);
      if (accepted != neighbour.accepted()) {
        choices.choose(here, id, accepted);
        events.publishEvent(new NeighbourChosen(here, id, accepted));
      }
    }
  }
}
