package no.bindeledd.claim;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/** What is written to whom about a claim; inside the transaction of what it tells. */
@Component
class ClaimLetters {
  private final Dispatch dispatch;
  private final PersonAccounts accounts;
  private final Texts texts;
  private final PortalProperties portal;

  ClaimLetters(Dispatch dispatch, PersonAccounts accounts, Texts texts, PortalProperties portal) {
    this.dispatch = dispatch;
    this.accounts = accounts;
    this.texts = texts;
    this.portal = portal;
  }

  /** To the organisation's address: who asks, and the code that lets them in. */
  void code(Claim claim, String address, String code, Language language) {
    send(
        claim,
        address,
        "claim-code",
        language,
        Map.of(
            "organisation", claim.target().name(),
            "claimant", claim.claimant(),
            "code", code,
            "days", ClaimRules.CODE.toDays()));
  }

  /** To everybody who looks after the organisation, and to its address: somebody wants in. */
  void held(Claim claim, List<Account> administrators, List<String> addresses, Language language) {
    String day = new Words(language).date(Norway.local(heldUntil(claim)).toLocalDate());
    var told = new LinkedHashSet<String>();
    for (Account account : administrators) {
      if (account.email() != null && told.add(account.email())) {
        String until =
            new Words(account.language()).date(Norway.local(heldUntil(claim)).toLocalDate());
        send(claim, account.email(), "claim-held", account.language(), held(claim, until));
      }
    }
    for (String address : addresses) {
      if (told.add(address)) {
        send(claim, address, "claim-held", language, held(claim, day));
      }
    }
  }

  void granted(Claim claim) {
    toClaimant(claim, "claim-granted", "");
  }

  void refused(Claim claim) {
    toClaimant(claim, "claim-refused", Objects.requireNonNull(claim.reason()).textKey());
  }

  private void toClaimant(Claim claim, String template, String reason) {
    Optional<Account> account = accounts.find(claim.account());
    if (account.isEmpty() || account.get().email() == null) {
      return;
    }
    Language language = account.get().language();
    send(
        claim,
        Objects.requireNonNull(account.get().email()),
        template,
        language,
        Map.of(
            "name", account.get().name(),
            "organisation", claim.target().name(),
            "reason", reason.isEmpty() ? "" : texts.get(language, reason),
            "link", portal.link(reason.isEmpty() ? "/app/sign-in" : "/me/organisations")));
  }

  private Map<String, Object> held(Claim claim, String until) {
    return Map.of(
        "organisation", claim.target().name(),
        "claimant", claim.claimant(),
        "until", until,
        "link", portal.link("/app/claims"));
  }

  private static Instant heldUntil(Claim claim) {
    return Objects.requireNonNull(claim.heldUntil());
  }

  private void send(
      Claim claim, String address, String template, Language language, Map<String, Object> values) {
    dispatch.send(
        Message.email(address, template, language, values)
            .fromMunicipality(claim.municipality())
            .once(
                template
                    + "-"
                    + Ids.toText(claim.id())
                    + "-"
                    + Integer.toHexString(address.hashCode())));
  }
}
