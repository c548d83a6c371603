package no.bindeledd.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.data.AccountRepository;
import no.bindeledd.identity.data.MemberRepository;
import no.bindeledd.identity.data.MembershipRepository;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/**
 * How a role comes to a person and goes again, whoever was allowed to decide it. Giving does the
 * same work whether or not the address is anybody's, and the letter opens nothing by itself: the
 * person signs in with a code that goes to their own address, so it may be forwarded in vain.
 */
@Component
class RoleGiving {
  private final AccountRepository accounts;
  private final MemberRepository members;
  private final MembershipRepository memberships;
  private final History history;
  private final Dispatch dispatch;
  private final Texts texts;
  private final PortalProperties portal;
  private final Ids ids;
  private final Clock clock;

  RoleGiving(
      AccountRepository accounts,
      MemberRepository members,
      MembershipRepository memberships,
      History history,
      Dispatch dispatch,
      Texts texts,
      PortalProperties portal,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.members = members;
    this.memberships = memberships;
    this.history = history;
    this.dispatch = dispatch;
    this.texts = texts;
    this.portal = portal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What can be said of a gift before anything is looked up.
   *
   * @throws Rejected with every reason
   */
  void check(RoleGift gift) {
    List<Reason> reasons = MembershipRules.ofPerson(gift.email(), gift.name(), portal.demo());
    reasons.addAll(MembershipRules.ofTerms(gift, clock));
    Rejected.ifAny(reasons);
  }

  /**
   * Inside the transaction of whoever decides it.
   *
   * @throws Rejected if the person has the role, or one that it does not go with
   */
  void give(Acting who, Members circle, RoleGift gift) {
    Instant now = clock.instant();
    String email = MembershipRules.email(gift.email()).orElseThrow();
    String name = gift.name().strip();
    long account = accounts.invite(ids.next(), name, email, gift.language(), now);
    Rejected.ifAny(MembershipRules.beside(gift, members.heldBy(email, circle, now)));
    if (who.account() != null
        && members.givenSince(who.account(), now.minus(Duration.ofDays(1)))
            >= MembershipRules.INVITATIONS_A_DAY) {
      throw new Rejected(Reason.of("identity.reason.manyInvitations"));
    }
    long id = ids.next();
    var membership =
        new Membership(
            id, account, gift.role(), circle.municipality(), circle.organisation(), gift.unit());
    boolean today = gift.from().equals(Norway.today(clock));
    Instant from = today ? now : gift.from().atStartOfDay(Norway.ZONE).toInstant();
    LocalDate to = gift.to();
    members.give(membership, from, to == null ? null : Norway.endOf(to), name, who.account(), now);
    history.did(who, subject(membership), "GIVE");
    tell(membership, email, name, gift, from);
  }

  /**
   * Inside the transaction of whoever decides it.
   *
   * @throws Rejected if it was over already
   */
  void end(Acting who, Membership membership) {
    if (!memberships.end(membership.id(), clock.instant())) {
      throw new Rejected(Reason.of("identity.reason.alreadyEnded"));
    }
    history.did(who, subject(membership), "END");
    accounts.byId(membership.account()).ifPresent(account -> tellEnd(membership, account));
  }

  private void tell(Membership membership, String email, String name, RoleGift gift, Instant from) {
    Map<String, Object> values =
        Map.of(
            "name", name,
            "role", texts.get(gift.language(), gift.role().textKey()),
            "place", placeOf(membership, gift.language()),
            "from", new Words(gift.language()).date(gift.from()),
            "last",
                new Words(gift.language())
                    .date(Norway.local(Invitations.end(clock.instant(), from)).toLocalDate()),
            "link", portal.link("/app/sign-in"));
    dispatch.send(
        Message.email(email, "role-given", gift.language(), values)
            .toAccount(membership.account())
            .fromMunicipality(membership.municipality())
            .once("role-given-" + Ids.toText(membership.id())));
  }

  private void tellEnd(Membership membership, Account account) {
    if (account.email() == null) {
      return;
    }
    Map<String, Object> values =
        Map.of(
            "name", account.name(),
            "role", texts.get(account.language(), membership.role().textKey()),
            "place", placeOf(membership, account.language()));
    dispatch.send(
        Message.email(account.email(), "role-ended", account.language(), values)
            .toAccount(account.id())
            .fromMunicipality(membership.municipality())
            .once("role-ended-" + Ids.toText(membership.id())));
  }

  private String placeOf(Membership membership, Language language) {
    return membership.role() == Role.SYSTEM_ADMINISTRATOR
        ? texts.get(language, "site.name")
        : memberships.placeName(membership.id());
  }

  private static History.Subject subject(Membership membership) {
    return new History.Subject(membership.municipality(), "membership", membership.id());
  }
}
