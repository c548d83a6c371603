package no.bindeledd.activity.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.AttentionService;
import no.bindeledd.activity.TitledSession;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** The lists that nobody kept, while somebody may remember who came. */
@Component
class AttendanceWaiting implements WaitingSource {
  private static final int MOST = 3;
  private static final Duration REMEMBERED = Duration.ofDays(14);

  private final AttentionService attention;

  AttendanceWaiting(AttentionService attention) {
    this.attention = attention;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return switch (role) {
      case ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR, COORDINATOR ->
          attention.notKept(caller, MOST).stream().map(AttendanceWaiting::waiting).toList();
      default -> List.of();
    };
  }

  private static Waiting waiting(TitledSession kept) {
    var session = kept.session();
    var words = new Words(Language.of(UI.getCurrent().getLocale()));
    return new Waiting(
        "activity.waiting.attendance",
        Map.of("title", kept.title(), "day", words.day(Norway.local(session.from()).toLocalDate())),
        Norway.local(session.to().plus(REMEMBERED)).toLocalDate(),
        "activity.ticks.open",
        Routes.listPath(session.municipality(), session.id()));
  }
}
