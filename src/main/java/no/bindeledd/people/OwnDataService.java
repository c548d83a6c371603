package no.bindeledd.people;

import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Unit;
import no.bindeledd.people.data.ConsentRepository;
import no.bindeledd.people.data.ParticipantRepository;
import no.bindeledd.people.data.ViewRepository;
import org.springframework.stereotype.Service;

/**
 * A person's own rights: to see what is held about them, with whom it is shared and who has looked,
 * and to have it erased.
 */
@Service
public class OwnDataService {
  private final ParticipantRepository participants;
  private final ConsentRepository consents;
  private final ViewRepository views;
  private final PersonAccounts accounts;
  private final MunicipalityService municipalities;
  private final Erasure erasure;
  private final Access access;
  private final Transactions transactions;

  OwnDataService(
      ParticipantRepository participants,
      ConsentRepository consents,
      ViewRepository views,
      PersonAccounts accounts,
      MunicipalityService municipalities,
      Erasure erasure,
      Access access,
      Transactions transactions) {
    this.participants = participants;
    this.consents = consents;
    this.views = views;
    this.accounts = accounts;
    this.municipalities = municipalities;
    this.erasure = erasure;
    this.access = access;
    this.transactions = transactions;
  }

  /** Everything that units hold about the caller; empty when the account is gone. */
  public Optional<OwnData> held(Caller caller) {
    Acting person = access.require(caller, PeopleAccess.SEE_OWN, Place.ownOf(caller));
    return transactions.read(
        () ->
            accounts
                .find(person.accountId())
                .map(account -> ownData(caller, account, participants.ofAccount(account.id()))));
  }

  /**
   * Erases what units hold about the caller, and the account unless they also work here.
   *
   * @return whether the account went as well
   */
  public boolean eraseMe(Caller caller) {
    Acting person = access.require(caller, PeopleAccess.ERASE_OWN, Place.ownOf(caller));
    return transactions.call(
        () -> {
          long account = person.accountId();
          for (Participant leaving : participants.ofAccount(account)) {
            erasure.participant(person, leaving, PeopleAccess.ERASE_OWN);
          }
          accounts.find(account).ifPresent(a -> erasure.person(person, account, a.language()));
          return accounts.find(account).isEmpty();
        });
  }

  private OwnData ownData(Caller caller, Account account, List<Participant> held) {
    return new OwnData(
        account.name(),
        account.language(),
        account.email(),
        account.phone(),
        held.stream().map(participant -> holding(caller, participant)).toList());
  }

  private OwnData.Holding holding(Caller caller, Participant p) {
    String area =
        municipalities.areas(caller, p.municipality()).stream()
            .filter(a -> a.id() == p.profile().area())
            .map(Area::name)
            .findFirst()
            .orElse("");
    String unit =
        municipalities.units(caller, p.municipality()).stream()
            .filter(u -> u.id() == p.unit())
            .map(Unit::name)
            .findFirst()
            .orElse("");
    return new OwnData.Holding(
        p,
        municipalities.get(caller, p.municipality()).name(),
        unit,
        area,
        consents.ofParticipant(p.municipality(), p.id()),
        views.of(p.municipality(), p.id()));
  }
}
