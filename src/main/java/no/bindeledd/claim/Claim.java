package no.bindeledd.claim;

import java.time.Instant;
import no.bindeledd.organisation.NewOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that they may act for an organisation.
 *
 * @param municipality whose coordinators may be asked
 * @param account who says so
 * @param claimant what they are called
 * @param organisation the one that is here; missing for one that is made when this is granted
 * @param target what the organisation is, or will be
 * @param codeExpires until when the code that went to its address counts, if one went
 * @param proof what has shown it so far
 * @param vouchedBy who confirmed it first, if it was a person
 * @param heldUntil how long those who are there have to object
 * @param endsAt when it lapses, or when it ended
 */
public record Claim(
    long municipality,
    long id,
    long account,
    String claimant,
    @Nullable String note,
    @Nullable Long organisation,
    NewOrganisation target,
    ClaimState state,
    @Nullable Instant codeExpires,
    @Nullable Proof proof,
    @Nullable Long vouchedBy,
    @Nullable Instant heldUntil,
    @Nullable RefusalReason reason,
    Instant createdAt,
    Instant endsAt,
    long version) {

  /** The organisation whose administrators have a say: itself, or the one it is a branch of. */
  public @Nullable Long within() {
    return organisation == null ? target.parent() : organisation;
  }
}
