package no.bindeledd.identity;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.data.MemberRepository;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.organisation.merge.OrganisationsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who work in an organisation that it was merged with another, or parted again. */
@Component
class MergeLetters {
  private final MemberRepository members;
  private final Dispatch dispatch;
  private final PortalProperties portal;
  private final Clock clock;

  MergeLetters(MemberRepository members, Dispatch dispatch, PortalProperties portal, Clock clock) {
    this.members = members;
    this.dispatch = dispatch;
    this.portal = portal;
    this.clock = clock;
  }

  @EventListener
  void tell(OrganisationsMerged merged) {
    Set<Account> told = new LinkedHashSet<>(atWork(merged.survivor()));
    told.addAll(atWork(merged.other()));
    told.stream()
        .filter(account -> account.email() != null)
        .forEach(account -> tell(merged, account, account.email()));
  }

  private Set<Account> atWork(long organisation) {
    return new LinkedHashSet<>(members.atWork(new Members(null, organisation), clock.instant()));
  }

  private void tell(OrganisationsMerged merged, Account account, String address) {
    String template = merged.undone() ? "organisations-parted" : "organisations-merged";
    dispatch.send(
        Message.email(
                address,
                template,
                account.language(),
                Map.of(
                    "name", account.name(),
                    "organisation", merged.name(),
                    "other", merged.otherName(),
                    "link", portal.link("/app/sign-in")))
            .toAccount(account.id())
            .fromMunicipality(merged.municipality())
            .once(template + "-" + Ids.toText(merged.merge()) + "-" + Ids.toText(account.id())));
  }
}
