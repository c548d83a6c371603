package no.bindeledd.claim.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import no.bindeledd.claim.Claim;
import no.bindeledd.claim.ClaimDecisionService;
import no.bindeledd.claim.ClaimState;
import no.bindeledd.claim.Proof;
import no.bindeledd.claim.RefusalReason;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Facts;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.HistoryList;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.NamedHistory;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.organisation.register.RegisterAnswer;
import no.bindeledd.organisation.register.RegisterLookUpService;
import no.bindeledd.organisation.register.RegisterUnit;

/** Somebody who says that they may act for an organisation: what is known, and what one says. */
@Route("claims/:claim")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR", "ORGANISATION_ADMINISTRATOR"})
public class ClaimView extends PageFrame implements BeforeEnterObserver {
  static final String CLAIM = "claim";

  private static final long serialVersionUID = 1;

  private final transient ClaimDecisionService claims;
  private final transient RegisterLookUpService register;
  private final transient CurrentCaller caller;
  private final FormFields fields = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(fields);
  private final Div content = new Div();
  private long id;

  ClaimView(ClaimDecisionService claims, RegisterLookUpService register, CurrentCaller caller) {
    this.claims = claims;
    this.register = register;
    this.caller = caller;
    narrow();
    content.addClassName("page-content");
    add(errors, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Ids.parse(event.getRouteParameters().get(CLAIM).orElseThrow(NotFound::new));
    Claim claim = claims.get(caller.get(), id);
    title(claim.target().name());
    content.removeAll();
    content.add(new Notice(tone(claim.state()), getTranslation(explained(claim), until(claim))));
    content.add(who(claim), which(claim));
    if (claim.state().isOpen()) {
      content.add(decision(claim));
    }
    NamedHistory past = claims.history(caller.get(), id);
    content.add(
        new HistoryList(
            past.changes(),
            "claim.history.",
            account ->
                past.names().getOrDefault(account, getTranslation("claim.history.somebody"))));
  }

  private static Tone tone(ClaimState state) {
    return switch (state) {
      case HELD -> Tone.WARNING;
      case GRANTED -> Tone.SUCCESS;
      default -> Tone.INFO;
    };
  }

  private static String explained(Claim claim) {
    return "claim.desk.state." + claim.state().name();
  }

  private Object[] until(Claim claim) {
    Instant objections = claim.state() == ClaimState.HELD ? claim.heldUntil() : null;
    Instant last = objections == null ? claim.endsAt() : objections;
    return new Object[] {
      "day", new Words(Language.of(getLocale())).date(Norway.local(last).toLocalDate())
    };
  }

  private Section who(Claim claim) {
    var facts =
        new Facts()
            .written(getTranslation("claim.desk.name"), claim.claimant())
            .written(
                getTranslation("claim.desk.address"),
                claims.claimantAddress(caller.get(), id).orElse(""))
            .written(
                getTranslation("claim.desk.note"), Objects.requireNonNullElse(claim.note(), ""));
    return new Section(new H2(getTranslation("claim.desk.who")), facts);
  }

  private Section which(Claim claim) {
    var target = claim.target();
    String number =
        Objects.requireNonNullElse(
            target.number(), Objects.requireNonNullElse(target.sharedNumber(), ""));
    var facts =
        new Facts()
            .fact(
                getTranslation("claim.desk.kind"),
                getTranslation("claim.kind." + target.kind().name()))
            .fact(
                getTranslation("claim.desk.number"),
                number.isEmpty() ? getTranslation("claim.desk.number.none") : number);
    if (target.sharedNumber() != null) {
      facts.fact(
          getTranslation("claim.desk.numberOf"), getTranslation("claim.desk.numberOf.shared"));
    }
    String own = target.number();
    if (own != null
        && register.known(caller.get(), own).orElse(null)
            instanceof RegisterAnswer.Found(RegisterUnit unit, boolean live)) {
      facts
          .written(
              getTranslation("claim.desk.register.phone"),
              Objects.requireNonNullElse(unit.phone(), ""))
          .written(
              getTranslation("claim.desk.register.email"),
              Objects.requireNonNullElse(unit.email(), ""));
    }
    return new Section(new H2(getTranslation("claim.desk.which")), facts);
  }

  private DecisionBlock decision(Claim claim) {
    boolean within =
        caller.person().map(SignedInPerson::role).orElse(null) == Role.ORGANISATION_ADMINISTRATOR;
    var block = new DecisionBlock(getTranslation("claim.desk.question", "name", claim.claimant()));
    block.facts(
        new Paragraph(getTranslation(within ? "claim.desk.help.within" : "claim.desk.help.place")));
    List<Reason> objections =
        claim.state() == ClaimState.HELD ? claims.objections(caller.get(), id) : List.of();
    objections.forEach(
        reason -> block.reasons(new Notice(Tone.INFO, getTranslation(reason.key()))));
    if (objections.isEmpty()) {
      confirmBy(block, within);
    }
    refuseBy(block);
    return block;
  }

  private void confirmBy(DecisionBlock block, boolean within) {
    var how = new Select<Proof>();
    if (!within) {
      how.setLabel(getTranslation("claim.desk.how"));
      how.setItems(Proof.ofMunicipality());
      how.setItemLabelGenerator(p -> getTranslation(p.textKey()));
      block.reasons(fields.add("how", how));
    }
    var confirm =
        new Button(
            getTranslation("claim.desk.confirm"),
            click ->
                end(
                    () ->
                        claims.confirm(caller.get(), id, how.getValue()) == ClaimState.HELD
                            ? "claim.desk.held"
                            : "claim.desk.granted"));
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    block.choice(confirm, getTranslation("claim.desk.confirm.then"));
  }

  private void refuseBy(DecisionBlock block) {
    var why = new Select<RefusalReason>();
    why.setLabel(getTranslation("claim.desk.why"));
    why.setItems(RefusalReason.values());
    why.setItemLabelGenerator(r -> getTranslation(r.textKey()));
    block.reasons(fields.add("why", why));
    block.choice(
        new Button(
            getTranslation("claim.desk.refuse"),
            click -> {
              RefusalReason reason = why.getValue();
              if (reason == null) {
                errors.show(List.of(Reason.at("why", "claim.reason.whyMissing")));
                return;
              }
              end(
                  () -> {
                    claims.refuse(caller.get(), id, reason);
                    return "claim.desk.refused";
                  });
            }),
        getTranslation("claim.desk.refuse.then"));
  }

  private void end(Supplier<String> deed) {
    String said;
    try {
      said = deed.get();
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    }
    UI.getCurrent().navigate(ClaimsView.class);
    Notification.show(getTranslation(said));
  }
}
