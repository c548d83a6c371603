package no.bindeledd.municipality;

import java.util.ArrayList;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.municipality.data.AddressRepository;
import org.springframework.stereotype.Service;

/** How the municipality itself is reached: the last answer to "whom do I contact?". */
@Service
public class MunicipalityAddressService {
  private final AddressRepository addresses;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  MunicipalityAddressService(
      AddressRepository addresses, History history, Access access, Transactions transactions) {
    this.addresses = addresses;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  /** That of the caller's own municipality. */
  public MunicipalityAddress open(Caller caller) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_ADDRESS);
    return transactions.read(() -> addresses.of(who.municipalityId()));
  }

  /**
   * @throws ChangedMeanwhile if somebody else saved since this version was read
   * @throws Rejected with reasons at the fields
   */
  public void change(Caller caller, MunicipalityAddress address) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_ADDRESS);
    var reasons = new ArrayList<Reason>();
    if (address.email() != null && !ContactDetails.isEmail(address.email())) {
      reasons.add(Reason.at("email", "municipality.reason.email"));
    }
    if (address.phone() != null && !ContactDetails.isPhone(address.phone())) {
      reasons.add(Reason.at("phone", "municipality.reason.phone"));
    }
    Rejected.ifAny(reasons);
    long here = who.municipalityId();
    transactions.run(
        () -> {
          ChangedMeanwhile.unlessOne(addresses.update(here, address));
          history.did(who, new History.Subject(here, "municipality", here), "CHANGE_ADDRESS");
        });
  }
}
