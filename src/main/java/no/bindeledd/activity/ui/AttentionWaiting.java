package no.bindeledd.activity.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.Attention;
import no.bindeledd.activity.AttentionService;
import no.bindeledd.activity.TitledSession;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Coming;
import no.bindeledd.foundation.home.ComingSource;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** The organiser's overview on the first page: what to look at, and when people meet next. */
@Component
class AttentionWaiting implements WaitingSource, ComingSource {
  private static final int NEXT = 3;

  private final AttentionService attention;

  AttentionWaiting(AttentionService attention) {
    this.attention = attention;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return offers(role)
        ? attention.wanted(caller).stream().map(AttentionWaiting::waiting).toList()
        : List.of();
  }

  @Override
  public List<Coming> comingFor(Caller caller, Role role) {
    return offers(role)
        ? attention.next(caller, NEXT).stream().map(AttentionWaiting::coming).toList()
        : List.of();
  }

  private static boolean offers(Role role) {
    return switch (role) {
      case ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR, COORDINATOR -> true;
      default -> false;
    };
  }

  private static Waiting waiting(Attention a) {
    var words = new Words(Language.of(UI.getCurrent().getLocale()));
    return new Waiting(
        a.kind().textKey(),
        Map.of(
            "title",
            a.title(),
            "count",
            a.count(),
            "day",
            a.day() == null ? "" : words.day(a.day())),
        a.day(),
        a.kind().namesDay(),
        "activity.waiting.look",
        Routes.path(a.activity().municipality(), a.activity().id()));
  }

  private static Coming coming(TitledSession next) {
    var session = next.session();
    var from = Norway.local(session.from());
    var words = new Words(Language.of(UI.getCurrent().getLocale()));
    return new Coming(
        session.from(),
        words.day(from.toLocalDate())
            + ", "
            + words.times(from.toLocalTime(), Norway.local(session.to()).toLocalTime()),
        next.title(),
        Routes.path(session.municipality(), session.activity()));
  }
}
