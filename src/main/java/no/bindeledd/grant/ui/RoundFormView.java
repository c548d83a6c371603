package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Notice;
import no.bindeledd.design.SavedLine;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** An officer fills in what the template leaves open, and announces the round. */
@Route("grants/edit")
@RolesAllowed("GRANTS_OFFICER")
public class RoundFormView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;

  private final transient RoundService rounds;
  private final RoundFields fields = new RoundFields(this, this::save);
  private final ErrorSummary errors = new ErrorSummary(fields.names);
  private final SavedLine saved = new SavedLine();
  private final Div conflict = new Div();
  private @Nullable Ref ref;
  private long version;

  RoundFormView(CurrentCaller current, RoundService rounds) {
    super(current);
    this.rounds = rounds;
    narrow();
    title(getTranslation("grant.round.edit"));
    lead(getTranslation("grant.round.edit.lead"));
    var buttons = new Div(primary("grant.round.announce", this::announce), saved);
    buttons.addClassName("row");
    add(errors, conflict);
    add(fields.sections());
    add(new Notice(Tone.INFO, getTranslation("grant.round.announce.after")), buttons);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    ref = Ref.parse(parameter);
    if (!load()) {
      event.forwardTo("grants/round/" + parameter);
    }
  }

  private boolean load() {
    Round round = rounds.get(caller(), ref());
    version = round.version();
    fields.set(round.terms());
    saved.saved(round.changedAt());
    return round.state() == RoundState.DRAFT;
  }

  private Ref ref() {
    return Objects.requireNonNull(ref);
  }

  private void save() {
    try {
      version = rounds.save(caller(), ref(), version, fields.get());
      saved.saved(rounds.get(caller(), ref()).changedAt());
    } catch (ChangedMeanwhile changed) {
      showBoth();
    } catch (Rejected rejected) {
      saved.failed();
      errors.show(rejected.reasons());
    }
  }

  /** A colleague was faster: their version is loaded when this officer asks for it. */
  private void showBoth() {
    Round theirs = rounds.get(caller(), ref());
    saved.failed();
    conflict.removeAll();
    conflict.add(
        new Notice(
            Tone.WARNING,
            getTranslation("grant.round.changedMeanwhile"),
            new RoundFacts(theirs, words()),
            secondary(
                "grant.round.keepMine",
                () -> {
                  conflict.removeAll();
                  version = theirs.version();
                  save();
                }),
            secondary(
                "grant.round.takeTheirs",
                () -> {
                  conflict.removeAll();
                  load();
                })));
  }

  private void announce() {
    save();
    if (conflict.getChildren().findAny().isPresent()) {
      return;
    }
    if (attempt(errors, () -> rounds.announce(caller(), ref(), version))) {
      done("grant.round.announced");
      go(path("grants/round", ref()));
    }
  }
}
