package no.bindeledd.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import no.bindeledd.municipality.data.MunicipalityRepository;
import no.bindeledd.municipality.data.UnitRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The units of a municipality, as its administrator keeps them. */
@Service
public class UnitService {
  private static final int LONGEST_NAME = 160;

  private final UnitRepository units;
  private final MunicipalityRepository municipalities;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Ids ids;
  private final Access access;
  private final Transactions transactions;

  UnitService(
      UnitRepository units,
      MunicipalityRepository municipalities,
      ApplicationEventPublisher events,
      History history,
      Ids ids,
      Access access,
      Transactions transactions) {
    this.units = units;
    this.municipalities = municipalities;
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

  /** All units of the caller's municipality, open or not, each after the one it lies under. */
  public List<UnitNode> tree(Caller caller) {
    Acting who = access.require(caller, MunicipalityAccess.SEE_TREE);
    return new UnitTree(transactions.read(() -> units.nodes(who.municipalityId()))).inOrder();
  }

  /**
   * @return its id
   * @throws NotFound if the unit above it is none of the caller's municipality
   * @throws Rejected with reasons at the fields
   */
  public long add(Caller caller, UnitContent content) {
    Acting who = access.require(caller, MunicipalityAccess.ADD_UNIT);
    Rejected.ifAny(objections(content));
    long unit = ids.next();
    transactions.run(
        () -> {
          municipalities.lock(who.municipalityId());
          Rejected.ifAny(place(who.municipalityId(), unit, content, OpenDays.ALWAYS));
          units.insert(who.municipalityId(), unit, content);
          happened(who, unit, "ADD_UNIT");
        });
    return unit;
  }

  /**
   * A unit that is put elsewhere takes what lies under it along.
   *
   * @throws NotFound if it or the unit above it is none of the caller's municipality
   * @throws ChangedMeanwhile if somebody else saved since this version was read
   * @throws Rejected with reasons at the fields
   */
  public void change(Caller caller, long unit, long version, UnitContent content) {
    Acting who = access.require(caller, MunicipalityAccess.CHANGE_UNIT);
    transactions.run(
        () -> {
          // One at a time in a municipality: two moves at once could make a circle together.
          municipalities.lock(who.municipalityId());
          OwnUnit before = units.find(who.municipalityId(), unit).orElseThrow(NotFound::new);
          var reasons = objections(content);
          reasons.addAll(place(who.municipalityId(), unit, content, before.days()));
          Rejected.ifAny(reasons);
          ChangedMeanwhile.unlessOne(units.update(who.municipalityId(), unit, version, content));
          happened(who, unit, "CHANGE_UNIT");
        });
  }

  private void happened(Acting who, long unit, String action) {
    history.did(who, new History.Subject(who.municipalityId(), "unit", unit), action);
    events.publishEvent(new UnitChanged(who.municipalityId(), unit));
  }

  /** Whether it can lie there, on its days. */
  private List<Reason> place(long municipality, long unit, UnitContent content, OpenDays before) {
    var reasons = new ArrayList<Reason>();
    var days = new OpenDays(content.openFrom(), before.to());
    if (!days.inOrder()) {
      reasons.add(Reason.at("openFrom", "municipality.reason.daysOrder"));
    }
    if (content.parent() == null) {
      return reasons;
    }
    var tree = new UnitTree(units.nodes(municipality));
    UnitNode parent = tree.find(content.parent()).orElseThrow(NotFound::new);
    if (tree.wouldCircle(unit, content.parent())) {
      reasons.add(
          Reason.at(
              "parent",
              "municipality.reason.circle",
              Map.of("parent", parent.unit().name(), "name", content.name())));
    }
    if (parent.days().to() != null && days.reachesBeyond(parent.days().to())) {
      reasons.add(
          Reason.at(
              "parent", "municipality.reason.closes", Map.of("parent", parent.unit().name())));
    }
    return reasons;
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
