package no.bindeledd.municipality;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.data.MunicipalityRepository;
import org.springframework.stereotype.Service;

/** Municipalities, their parts and their units, which anybody may know. */
@Service
public class MunicipalityService {
  private final MunicipalityRepository municipalities;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  MunicipalityService(
      MunicipalityRepository municipalities,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.municipalities = municipalities;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** All, by name. */
  public List<Municipality> all(Caller caller) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions.read(municipalities::all);
  }

  public Municipality get(Caller caller, long id) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions.read(() -> municipalities.byId(id)).orElseThrow(NotFound::new);
  }

  public Optional<Municipality> bySlug(Caller caller, String slug) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions.read(() -> municipalities.bySlug(slug));
  }

  /** The county (fylke) in which it lies; districts and invented places have none. */
  public Optional<String> county(Caller caller, long id) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions
        .read(() -> municipalities.byId(id))
        .map(Municipality::registerNumber)
        .flatMap(number -> MunicipalityRegister.byNumber(number, Norway.today(clock)))
        .map(MunicipalityRegister.Entry::county);
  }

  /** The parts of a municipality, by name. */
  public List<Area> areas(Caller caller, long municipality) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions.read(() -> municipalities.areas(municipality));
  }

  /** The parts of all municipalities, by name; their centres are public. */
  public List<Area> areas(Caller caller) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions.read(() -> municipalities.areas());
  }

  /** The units of a municipality that are not closed, by name. */
  public List<Unit> units(Caller caller, long municipality) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions.read(() -> municipalities.units(municipality, Norway.today(clock)));
  }

  /** The units that answer for something here today, by name. */
  public List<Unit> responsible(Caller caller, long municipality, Responsibility responsibility) {
    access.require(caller, MunicipalityAccess.READ);
    return transactions.read(
        () -> municipalities.responsible(municipality, responsibility, Norway.today(clock)));
  }
}
