package no.bindeledd.grant.award;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.grant.GrantAccess;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.award.data.AwardRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.round.data.RoundRepository;
import no.bindeledd.municipality.MunicipalityService;
import org.springframework.stereotype.Service;

/** What everybody may know of grants: announced rounds, and what was granted. */
@Service
public class AwardService {
  private static final Set<RoundState> PUBLIC = EnumSet.complementOf(EnumSet.of(RoundState.DRAFT));

  private final AwardRepository awards;
  private final RoundRepository rounds;
  private final MunicipalityService municipalities;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  AwardService(
      AwardRepository awards,
      RoundRepository rounds,
      MunicipalityService municipalities,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.awards = awards;
    this.rounds = rounds;
    this.municipalities = municipalities;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The announced rounds of all municipalities, by municipality, newest first. */
  public List<PublicRound> rounds(Caller caller) {
    access.require(caller, GrantAccess.READ_PUBLIC);
    return transactions.read(
        () ->
            municipalities.all(caller).stream()
                .flatMap(municipality -> rounds.in(municipality.id(), PUBLIC).stream())
                .map(round -> shown(caller, round))
                .toList());
  }

  /** The announced rounds of one municipality, newest first. */
  public List<PublicRound> rounds(Caller caller, long municipality) {
    access.require(caller, GrantAccess.READ_PUBLIC);
    return transactions.read(
        () -> rounds.in(municipality, PUBLIC).stream().map(round -> shown(caller, round)).toList());
  }

  public PublicRound round(Caller caller, Ref ref) {
    access.require(caller, GrantAccess.READ_PUBLIC);
    return transactions.read(() -> shown(caller, announced(ref)));
  }

  /** What a round has granted so far: name, purpose and amount. Refusals are not shown. */
  public AwardList awards(Caller caller, Ref ref) {
    access.require(caller, GrantAccess.READ_PUBLIC);
    return transactions.read(
        () -> new AwardList(awards.of(ref), announced(ref).state() == RoundState.DECIDED));
  }

  private Round announced(Ref ref) {
    return rounds.find(ref).filter(r -> PUBLIC.contains(r.state())).orElseThrow(NotFound::new);
  }

  private PublicRound shown(Caller caller, Round round) {
    long municipality = round.ref().municipality();
    Long unit = round.terms().unit();
    return new PublicRound(
        round.ref(),
        municipalities.get(caller, municipality),
        round.phase(clock),
        round.terms(),
        round.weighted(),
        unit == null
            ? null
            : municipalities.units(caller, municipality).stream()
                .filter(u -> u.id() == unit)
                .findFirst()
                .orElse(null),
        round.changedAt(),
        round.version());
  }
}
