package no.bindeledd.municipality;

import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.municipality.data.RulesRepository;
import org.springframework.stereotype.Service;

/** How the caller's own municipality wants the portal to be used in it. */
@Service
public class MunicipalityRulesService {
  private final RulesRepository rules;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  MunicipalityRulesService(
      RulesRepository rules, History history, Access access, Transactions transactions) {
    this.rules = rules;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  public MunicipalityRules open(Caller caller) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_RULES);
    return transactions.read(() -> rules.of(who.municipalityId()));
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
          history.did(who, new History.Subject(here, "municipality", here), "CHANGE_RULES");
        });
  }
}
