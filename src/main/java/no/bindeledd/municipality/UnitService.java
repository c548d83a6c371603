package no.bindeledd.municipality;

import java.util.ArrayList;
import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.municipality.data.UnitRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The units of a municipality, as its administrator keeps them. */
@Service
public class UnitService {
  private static final int LONGEST_NAME = 160;

  private final UnitRepository units;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Ids ids;
  private final Access access;
  private final Transactions transactions;

  UnitService(
      UnitRepository units,
      ApplicationEventPublisher events,
      History history,
      Ids ids,
      Access access,
      Transactions transactions) {
    this.units = units;
    this.events = events;
    this.history = history;
    this.ids = ids;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * @throws NotFound if it is no unit of the caller's municipality
   */
  public OwnUnit open(Caller caller, long unit) {
    Acting who = access.require(caller, MunicipalityAccess.OPEN_UNIT);
    return transactions
        .read(() -> units.find(who.municipalityId(), unit))
        .orElseThrow(NotFound::new);
  }

  /**
   * @return its id
   * @throws Rejected with reasons at the fields
   */
  public long add(Caller caller, UnitContent content) {
    Acting who = access.require(caller, MunicipalityAccess.ADD_UNIT);
    Rejected.ifAny(objections(content));
    long unit = ids.next();
    transactions.run(
        () -> {
          units.insert(who.municipalityId(), unit, content);
          happened(who, unit, "ADD_UNIT");
        });
    return unit;
  }

  /**
   * @throws NotFound if it is no unit of the caller's municipality
   * @throws ChangedMeanwhile if somebody else saved since this version was read
   * @throws Rejected with reasons at the fields
   */
  public void change(Caller caller, long unit, long version, UnitContent content) {
    Acting who = access.require(caller, MunicipalityAccess.CHANGE_UNIT);
    transactions.run(
        () -> {
          NotFound.unless(units.find(who.municipalityId(), unit).isPresent());
          Rejected.ifAny(objections(content));
          ChangedMeanwhile.unlessOne(units.update(who.municipalityId(), unit, version, content));
          happened(who, unit, "CHANGE_UNIT");
        });
  }

  private void happened(Acting who, long unit, String action) {
    history.did(who, new History.Subject(who.municipalityId(), "unit", unit), action);
    events.publishEvent(new UnitChanged(who.municipalityId(), unit));
  }

  private static List<Reason> objections(UnitContent content) {
    var reasons = new ArrayList<Reason>();
    if (content.name().isBlank()) {
      reasons.add(Reason.at("name", "municipality.reason.nameMissing"));
    } else if (content.name().length() > LONGEST_NAME) {
      reasons.add(Reason.at("name", "municipality.reason.nameLong"));
    }
    if (content.email() != null && !ContactDetails.isEmail(content.email())) {
      reasons.add(Reason.at("email", "municipality.reason.email"));
    }
    if (content.phone() != null && !ContactDetails.isPhone(content.phone())) {
      reasons.add(Reason.at("phone", "municipality.reason.phone"));
    }
    return reasons;
  }
}
