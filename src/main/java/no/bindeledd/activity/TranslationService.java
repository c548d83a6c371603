package no.bindeledd.activity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityLanguages.InLanguage;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.TranslationRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import org.springframework.stereotype.Service;

/** An activity in several languages, in the hands of those who offer it. */
@Service
public class TranslationService {
  private final ActivityRepository activities;
  private final TranslationRepository translations;
  private final MachineTranslation machine;
  private final Publication publication;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;

  TranslationService(
      ActivityRepository activities,
      TranslationRepository translations,
      MachineTranslation machine,
      Publication publication,
      Owners owners,
      Access access,
      Transactions transactions,
      History history) {
    this.activities = activities;
    this.translations = translations;
    this.machine = machine;
    this.publication = publication;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
  }

  /** What stands in which language, and what has been changed since it was translated. */
  public ActivityLanguages languages(Caller caller, long municipality, long id) {
    access.require(caller, ActivityAccess.TRANSLATE, owners.place(municipality, id));
    return transactions.read(
        () -> {
          Activity activity = activities.find(municipality, id).orElseThrow(NotFound::new);
          Wordings wordings = translations.find(municipality, id);
          Map<Language, Long> versions = translations.versions(municipality, id);
          return new ActivityLanguages(
              wordings.source(),
              activity.content(),
              Language.offered().stream()
                  .filter(language -> language != wordings.source())
                  .map(
                      language ->
                          new InLanguage(
                              language,
                              versions.getOrDefault(language, 0L),
                              texts(wordings, language)))
                  .toList(),
              machine.isOn());
        });
  }

  /** Says in which language it is written. */
  public void writtenIn(Caller caller, long municipality, long id, Language language) {
    Acting who = access.require(caller, ActivityAccess.TRANSLATE, owners.place(municipality, id));
    transactions.run(
        () -> {
          Activity activity = lock(municipality, id);
          translations.writtenIn(municipality, id, language);
          show(activity);
          history.did(who, subject(municipality, id), "WRITTEN_IN");
        });
  }

  /**
   * Keeps what a person wrote in another language; the public sees it at once. An empty field is
   * shown as it was written first.
   *
   * @param version the one that was read, 0 if nothing stood there
   * @param seen the activity as it stood beside the form: what was translated
   * @throws ChangedMeanwhile if somebody else wrote in this language since
   * @throws Rejected with reasons at the fields
   */
  public void save(
      Caller caller,
      long municipality,
      long id,
      Language language,
      long version,
      ActivityContent seen,
      Map<WrittenField, String> texts) {
    Acting who = access.require(caller, ActivityAccess.TRANSLATE, owners.place(municipality, id));
    transactions.run(
        () -> {
          Activity activity = lock(municipality, id);
          if (language == translations.find(municipality, id).source()) {
            throw new Rejected(Reason.of("activity.reason.isSource"));
          }
          Rejected.ifAny(faults(texts));
          translations.replace(municipality, id, language, version, written(language, seen, texts));
          show(activity);
          history.did(who, subject(municipality, id), "TRANSLATE");
        });
  }

  /**
   * Lets a machine translate what nobody has translated; it is there in a while, and labelled.
   *
   * @throws Rejected if no machine is set up
   */
  public void askMachine(Caller caller, long municipality, long id, Language language) {
    Acting who = access.require(caller, ActivityAccess.TRANSLATE, owners.place(municipality, id));
    transactions.run(
        () -> {
          lock(municipality, id);
          if (!machine.isOn()) {
            throw new Rejected(Reason.of("activity.reason.noMachine"));
          }
          machine.ask(municipality, id, language);
          history.did(who, subject(municipality, id), "ASK_MACHINE");
        });
  }

  private void show(Activity activity) {
    if (activity.state() == ActivityState.PUBLISHED) {
      publication.show(activity.municipality(), activity.id());
    }
  }

  private static List<Translated> written(
      Language language, ActivityContent seen, Map<WrittenField, String> texts) {
    var written = new ArrayList<Translated>();
    texts.forEach(
        (field, text) -> {
          if (!text.isBlank()) {
            String source = Translated.hash(field.of(seen));
            written.add(new Translated(language, field, text.strip(), source, false));
          }
        });
    return written;
  }

  private static List<Reason> faults(Map<WrittenField, String> texts) {
    var faults = new ArrayList<Reason>();
    texts.forEach((field, text) -> ActivityRules.wording(faults, field, text));
    return faults;
  }

  private static Map<WrittenField, Translated> texts(Wordings wordings, Language language) {
    var texts = new EnumMap<WrittenField, Translated>(WrittenField.class);
    wordings.translations().stream()
        .filter(t -> t.language() == language)
        .forEach(t -> texts.put(t.field(), t));
    return texts;
  }

  private Activity lock(long municipality, long id) {
    return activities.lock(municipality, id).orElseThrow(NotFound::new);
  }

  private static History.Subject subject(long municipality, long id) {
    return new History.Subject(municipality, "activity", id);
  }
}
