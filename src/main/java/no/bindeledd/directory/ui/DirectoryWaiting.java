package no.bindeledd.directory.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.organisation.contact.ContactHistoryService;
import no.bindeledd.organisation.contact.ContactNote;
import no.bindeledd.organisation.opener.DoorOpenerService;
import org.springframework.stereotype.Component;

/**
 * Next steps with organisations that are due for whoever owns them, those that somebody left who
 * has gone, and whether a contact person still wants to be one.
 */
@Component
class DirectoryWaiting implements WaitingSource {
  private static final int SOON_DAYS = 7;
  private static final int MOST = 5;

  private final ContactHistoryService contacts;
  private final DoorOpenerService openers;

  DirectoryWaiting(ContactHistoryService contacts, DoorOpenerService openers) {
    this.contacts = contacts;
    this.openers = openers;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return switch (role) {
      case COORDINATOR, MUNICIPALITY_ADMINISTRATOR, UNIT_LEADER ->
          Stream.concat(
                  contacts.due(caller, SOON_DAYS, MOST).stream().map(DirectoryWaiting::due),
                  contacts.leftBehind(caller, 1).stream().map(DirectoryWaiting::leftBehind))
              .toList();
      case CASEWORKER, GRANTS_OFFICER ->
          contacts.due(caller, SOON_DAYS, MOST).stream().map(DirectoryWaiting::due).toList();
      case ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR, VOLUNTEER -> stillThere(caller);
      default -> List.of();
    };
  }

  private List<Waiting> stillThere(Caller caller) {
    return openers.isAsked(caller)
        ? List.of(
            new Waiting(
                "directory.waiting.opener",
                Map.of(),
                null,
                "directory.waiting.opener.answer",
                "door-opener"))
        : List.of();
  }

  private static Waiting due(ContactNote note) {
    return step(note, "directory.waiting.step." + step(note));
  }

  private static Waiting leftBehind(ContactNote note) {
    return step(note, "directory.waiting.left");
  }

  private static String step(ContactNote note) {
    return Objects.requireNonNull(note.content().step()).name();
  }

  private static Waiting step(ContactNote note, String key) {
    return new Waiting(
        key,
        Map.of("name", note.organisationName()),
        note.content().dueOn(),
        "directory.waiting.open",
        "directory/" + Ids.toText(note.organisation()));
  }
}
