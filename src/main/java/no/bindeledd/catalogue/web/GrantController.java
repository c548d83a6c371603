package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.award.AwardList;
import no.bindeledd.grant.award.AwardService;
import no.bindeledd.grant.award.PublicRound;
import no.bindeledd.grant.round.RoundPhase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Grants as everybody may follow them: what is announced, by which measure, and who got what. */
@Controller
class GrantController {
  private final AwardService grants;
  private final Freshness freshness;

  GrantController(AwardService grants, Freshness freshness) {
    this.grants = grants;
    this.freshness = freshness;
  }

  @GetMapping(Page.ROOT + "/grants")
  @Nullable String list(Page page, ServletWebRequest web, Model model) {
    List<PublicRound> rounds = grants.rounds(Caller.ANYONE);
    if (freshness.known(web, page, rounds.stream().map(GrantController::stand).toList())) {
      return null;
    }
    model.addAttribute("open", rounds.stream().filter(GrantController::current).toList());
    model.addAttribute("closed", rounds.stream().filter(round -> !current(round)).toList());
    return "catalogue/grants";
  }

  @GetMapping(Page.ROOT + "/grants/{address}")
  @Nullable String round(
      Page page, @PathVariable String address, ServletWebRequest web, Model model) {
    Ref ref = Ref.parse(address);
    PublicRound round = grants.round(Caller.ANYONE, ref);
    AwardList awards = grants.awards(Caller.ANYONE, ref);
    if (freshness.known(web, page, stand(round), awards)) {
      return null;
    }
    model.addAttribute("round", round);
    model.addAttribute("terms", round.terms());
    model.addAttribute("goals", round.terms().goals().stream().sorted().toList());
    model.addAttribute("kinds", round.terms().kinds().stream().sorted().toList());
    model.addAttribute("contact", round.unit() == null ? null : Contacts.of(round.unit()));
    model.addAttribute("awards", awards);
    return "catalogue/round";
  }

  /** One can apply, or will be able to. */
  private static boolean current(PublicRound round) {
    return round.phase() == RoundPhase.OPEN || round.phase() == RoundPhase.ANNOUNCED;
  }

  /** What a round's page is made from; its terms stand once it is announced. */
  private static List<Object> stand(PublicRound round) {
    return Stream.of(
            round.ref(),
            round.version(),
            round.changedAt(),
            round.phase(),
            round.municipality(),
            String.valueOf(round.unit()))
        .map(Object.class::cast)
        .toList();
  }
}
