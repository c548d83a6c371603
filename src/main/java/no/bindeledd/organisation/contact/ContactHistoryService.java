package no.bindeledd.organisation.contact;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Colleague;
import no.bindeledd.municipality.Colleagues;
import no.bindeledd.organisation.contact.data.ContactNoteRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who spoke with whom in an organisation: written by one, known to all who work with them here. */
@Service
public class ContactHistoryService {
  private final ContactNoteRepository notes;
  private final Colleagues colleagues;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  ContactHistoryService(
      ContactNoteRepository notes,
      Colleagues colleagues,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.notes = notes;
    this.colleagues = colleagues;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** Whether the caller shares what is known in a municipality. For what a view offers. */
  public boolean mayWrite(Caller caller, long municipality) {
    return access.may(caller, ContactAccess.WRITE_NOTE, Place.municipality(municipality));
  }

  /** Whether the caller reads what is known in a municipality. For what a view offers. */
  public boolean mayRead(Caller caller, long municipality) {
    return access.may(caller, ContactAccess.READ_HISTORY, Place.municipality(municipality));
  }

  /** The contacts of the caller's municipality with an organisation, the latest first. */
  public List<ContactNote> of(Caller caller, long organisation, int most) {
    Acting who = access.require(caller, ContactAccess.READ_HISTORY);
    return transactions.read(
        () -> named(who, notes.of(who.municipalityId(), organisation, who.accountId(), most)));
  }

  public int count(Caller caller, long organisation) {
    Acting who = access.require(caller, ContactAccess.READ_HISTORY);
    return transactions.read(() -> notes.count(who.municipalityId(), organisation));
  }

  /** One of the caller's municipality, as the caller may change it. */
  public ContactNote open(Caller caller, long note) {
    Acting who = access.require(caller, ContactAccess.WRITE_NOTE);
    return transactions.read(() -> named(who, List.of(own(who, note)))).getFirst();
  }

  /**
   * @return the id of the note
   * @throws NotFound if the organisation does not work in the caller's municipality
   * @throws Rejected with reasons at the fields
   */
  public long write(Caller caller, long organisation, NoteContent content) {
    Acting who = access.require(caller, ContactAccess.WRITE_NOTE);
    Rejected.ifAny(NoteRules.of(content, null, Norway.today(clock)));
    long here = who.municipalityId();
    long id = ids.next();
    transactions.run(
        () -> {
          NotFound.unless(notes.worksIn(here, organisation));
          notes.insert(here, id, organisation, who.accountId(), who.unit(), content);
          happened(who, id, "WRITE_NOTE");
        });
    return id;
  }

  /**
   * One's own, while nobody has done its next step.
   *
   * @throws ChangedMeanwhile if somebody has changed it since this version was read
   * @throws Rejected with reasons at the fields
   */
  public void change(Caller caller, long note, long version, NoteContent content) {
    Acting who = access.require(caller, ContactAccess.WRITE_NOTE);
    transactions.run(
        () -> {
          ContactNote own = own(who, note);
          Rejected.ifAny(NoteRules.of(content, own.content(), Norway.today(clock)));
          ChangedMeanwhile.unlessOne(
              notes.update(who.municipalityId(), own.id(), version, who.accountId(), content));
          happened(who, note, "CHANGE_NOTE");
        });
  }

  /** Nothing of it stays but that somebody removed it. */
  public void remove(Caller caller, long note) {
    Acting list = access.require(caller, ContactAccess.REMOVE_NOTE);
    ContactNote found =
        transactions
            .read(() -> notes.find(list.municipalityId(), note, list.accountId()))
            .orElseThrow(NotFound::new);
    Acting who =
        access.require(
            caller,
            ContactAccess.REMOVE_NOTE,
            Place.owner(found.account()).andMunicipality(list.municipalityId()));
    transactions.run(
        () -> {
          NotFound.unless(notes.delete(who.municipalityId(), note) == 1);
          happened(who, note, "REMOVE_NOTE");
        });
  }

  /** The caller's own next steps that are due within some days, the most urgent first. */
  public List<ContactNote> due(Caller caller, int days, int most) {
    Acting who = access.require(caller, ContactAccess.DO_STEP);
    var until = Norway.today(clock).plusDays(days);
    return transactions.read(
        () -> named(who, notes.dueOf(who.municipalityId(), who.accountId(), until, most)));
  }

  /** Next steps of people who no longer work in the municipality: somebody may take them. */
  public List<ContactNote> leftBehind(Caller caller, int most) {
    Acting who = access.require(caller, ContactAccess.DO_STEP);
    long here = who.municipalityId();
    return transactions.read(
        () -> {
          var owners = new HashSet<>(notes.stepOwners(here));
          owners.removeAll(colleagues.among(here, owners).keySet());
          return owners.isEmpty()
              ? List.of()
              : named(who, notes.openOf(here, owners, who.accountId(), most));
        });
  }

  /**
   * From now on the next step is the caller's.
   *
   * @throws ChangedMeanwhile if somebody else was faster
   */
  public void take(Caller caller, long note, long version) {
    Acting who = access.require(caller, ContactAccess.DO_STEP);
    transactions.run(
        () -> {
          ContactNote found = waiting(who, note);
          ChangedMeanwhile.unlessOne(
              notes.giveStep(who.municipalityId(), found.id(), version, who.accountId()));
          happened(who, note, "TAKE_STEP");
        });
  }

  /**
   * The next step is done, or not needed any more.
   *
   * @throws Rejected if it was ended before
   * @throws ChangedMeanwhile if somebody else was faster
   */
  public void end(Caller caller, long note, long version, StepState to) {
    Acting who = access.require(caller, ContactAccess.DO_STEP);
    transactions.run(
        () -> {
          ContactNote found = waiting(who, note);
          StepState from = Objects.requireNonNull(found.stepState());
          StepLifecycle.LIFECYCLE.require(from, to, found);
          ChangedMeanwhile.unlessOne(notes.endStep(who.municipalityId(), found.id(), version, to));
          history.moved(who, subject(who, note), "END_STEP", from, to, null);
        });
  }

  private ContactNote waiting(Acting who, long note) {
    return notes
        .find(who.municipalityId(), note, who.accountId())
        .filter(found -> found.stepState() != null)
        .orElseThrow(NotFound::new);
  }

  private ContactNote own(Acting who, long note) {
    return notes
        .find(who.municipalityId(), note, who.accountId())
        .filter(ContactNote::mine)
        .orElseThrow(NotFound::new);
  }

  private List<ContactNote> named(Acting who, List<ContactNote> found) {
    var accounts = new HashSet<Long>();
    for (ContactNote note : found) {
      accounts.add(note.account());
      if (note.stepOwner() != null) {
        accounts.add(note.stepOwner());
      }
    }
    Map<Long, Colleague> here =
        accounts.isEmpty() ? Map.of() : colleagues.among(who.municipalityId(), accounts);
    return found.stream()
        .map(
            note ->
                note.named(
                    name(here.get(note.account())),
                    note.stepOwner() == null ? null : name(here.get(note.stepOwner()))))
        .toList();
  }

  private static @Nullable String name(@Nullable Colleague colleague) {
    return colleague == null ? null : colleague.name();
  }

  private void happened(Acting who, long note, String action) {
    history.did(who, subject(who, note), action);
  }

  private static History.Subject subject(Acting who, long note) {
    return new History.Subject(who.municipalityId(), "contact_note", note);
  }
}
