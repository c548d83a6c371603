package no.bindeledd.claim.web;

import java.time.Instant;
import java.util.Objects;
import no.bindeledd.claim.Claim;
import no.bindeledd.claim.ClaimState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;

/** A claim as whoever made it reads it. */
public record OwnClaim(Claim claim) {

  public String address() {
    return ClaimVisitor.HOME + "/claims/" + Ids.toText(claim.id());
  }

  public String name() {
    return claim.target().name();
  }

  public String stateKey() {
    return "claim.state." + claim.state().name();
  }

  /** What happens next, and who has it. */
  public String nextKey() {
    return "claim.own." + claim.state().name();
  }

  public boolean proving() {
    return claim.state() == ClaimState.PROVING;
  }

  public boolean open() {
    return claim.state().isOpen();
  }

  public boolean granted() {
    return claim.state() == ClaimState.GRANTED;
  }

  /** The last day: of the code, for those who are there to object, or of the claim. */
  public String day(Words words) {
    Instant until =
        switch (claim.state()) {
          case PROVING -> Objects.requireNonNullElse(claim.codeExpires(), claim.endsAt());
          case HELD -> Objects.requireNonNullElse(claim.heldUntil(), claim.endsAt());
          default -> claim.endsAt();
        };
    return words.date(Norway.local(until).toLocalDate());
  }
}
