package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.LiveForm;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
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
  private static final String FORM = "grant-round";

  private final transient RoundService rounds;
  private final LiveForm desk;
  private final RoundFields fields;
  private final ErrorSummary errors;
  private @Nullable Ref ref;

  RoundFormView(CurrentCaller current, RoundService rounds, Drafts drafts) {
    super(current);
    this.rounds = rounds;
    fields = new RoundFields(this, this::typed);
    errors = new ErrorSummary(fields.names);
    desk =
        new LiveForm(new WrittenTerms(this, fields), new Row(), errors, drafts, this::caller, FORM);
    narrow();
    title(getTranslation("grant.round.edit"));
    lead(getTranslation("grant.round.edit.lead"));
    var buttons = new Div(primary("grant.round.announce", this::announce), desk.line());
    buttons.addClassName("row");
    add(errors, desk);
    add(fields.sections());
    add(new Notice(Tone.INFO, getTranslation("grant.round.announce.after")), buttons);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    ref = Ref.parse(parameter);
    if (rounds.get(caller(), ref()).state() == RoundState.DRAFT) {
      desk.open(ref().id());
    } else {
      event.forwardTo("grants/round/" + parameter);
    }
  }

  private Ref ref() {
    return Objects.requireNonNull(ref);
  }

  private void typed() {
    desk.typed();
  }

  private void announce() {
    if (!desk.save()) {
      return;
    }
    try {
      if (attempt(errors, () -> rounds.announce(caller(), ref(), desk.version()))) {
        done("grant.round.announced");
        go(path("grants/round", ref()));
      }
    } catch (ChangedMeanwhile changed) {
      desk.changed(desk::save);
    }
  }

  /** The draft of the round, which every officer of the municipality may write in. */
  private final class Row implements LiveForm.Store {
    private static final long serialVersionUID = 1;

    @Override
    public LiveForm.Saved read() {
      Round round = rounds.get(caller(), ref());
      return new LiveForm.Saved(TermsText.write(round.terms()), round.version(), round.changedAt());
    }

    @Override
    public LiveForm.Saved write(long version, Map<String, String> written) {
      long now = rounds.save(caller(), ref(), version, TermsText.read(written, fields.unit()));
      return new LiveForm.Saved(written, now, rounds.get(caller(), ref()).changedAt());
    }
  }
}
