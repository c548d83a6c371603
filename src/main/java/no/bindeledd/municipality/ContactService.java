package no.bindeledd.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.data.AbsenceRepository;
import no.bindeledd.municipality.data.AddressRepository;
import no.bindeledd.municipality.data.DutyRepository;
import no.bindeledd.municipality.data.MunicipalityRepository;
import no.bindeledd.municipality.data.UnitRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * "Whom do I contact about X here?", for everybody, in one step. Reads what one municipality has
 * written and nothing of the others, whose number does not matter.
 */
@Service
public class ContactService {
  private final MunicipalityRepository municipalities;
  private final AddressRepository addresses;
  private final UnitRepository units;
  private final DutyRepository duties;
  private final AbsenceRepository absences;
  private final Colleagues colleagues;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  ContactService(
      MunicipalityRepository municipalities,
      AddressRepository addresses,
      UnitRepository units,
      DutyRepository duties,
      AbsenceRepository absences,
      Colleagues colleagues,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.municipalities = municipalities;
    this.addresses = addresses;
    this.units = units;
    this.duties = duties;
    this.absences = absences;
    this.colleagues = colleagues;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whom to ask about one thing, today. */
  public ContactAnswer about(Caller caller, long municipality, Responsibility about) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions.read(() -> finder(municipality, Norway.today(clock))).find(about);
  }

  /** Whom to ask about each thing, today, in the order of the things. */
  public List<ContactAnswer> all(Caller caller, long municipality) {
    access.require(caller, MunicipalityAccess.READ);
    ContactFinder finder = transactions.read(() -> finder(municipality, Norway.today(clock)));
    return Arrays.stream(Responsibility.values()).map(finder::find).toList();
  }

  /** What one municipality has written, for a day. */
  ContactFinder finder(long municipality, LocalDate day) {
    Municipality place = municipalities.byId(municipality).orElseThrow(NotFound::new);
    List<Duty> here = duties.in(municipality);
    List<Absence> away = absences.on(municipality, day);
    var named = new HashSet<Long>();
    here.forEach(duty -> add(named, duty.content().account(), duty.shown()));
    away.forEach(absence -> add(named, absence.account(), absence.shown()));
    Map<Long, Colleague> people =
        named.isEmpty() ? Map.of() : colleagues.among(municipality, named);
    return new ContactFinder(
        place.name(),
        addresses.of(municipality),
        new UnitTree(units.nodes(municipality)),
        here,
        away,
        people,
        day);
  }

  private static void add(HashSet<Long> named, @Nullable Long account, @Nullable Shown shown) {
    if (account != null && shown != null && shown != Shown.FUNCTION) {
      named.add(account);
    }
  }
}
