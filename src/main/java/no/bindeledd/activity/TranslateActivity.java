package no.bindeledd.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.TranslationRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.Job;
import no.bindeledd.foundation.text.Language;
import org.springframework.stereotype.Component;

/**
 * Lets the machine translate an activity into a language: what nobody has translated, and what it
 * has translated itself from a text that has changed since. What a person wrote it never touches,
 * and what is as it was it is not asked again.
 */
@Component
class TranslateActivity implements Job {
  static final String NAME = "translate-activity";

  private final ActivityRepository activities;
  private final TranslationRepository translations;
  private final Translator translator;
  private final Publication publication;
  private final Transactions transactions;

  TranslateActivity(
      ActivityRepository activities,
      TranslationRepository translations,
      Translator translator,
      Publication publication,
      Transactions transactions) {
    this.activities = activities;
    this.translations = translations;
    this.translator = translator;
    this.publication = publication;
    this.transactions = transactions;
  }

  /** What is to be translated, as it stood when it was read. */
  private record Work(Language source, Map<WrittenField, String> texts) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.translateActivity";
  }

  @Override
  public void run(String payload) {
    String[] parts = payload.split(" ");
    long municipality = Ids.parse(parts[0]);
    long id = Ids.parse(parts[1]);
    Language language = Language.byCode(parts[2]).orElseThrow();
    Work work = transactions.read(() -> work(municipality, id, language));
    var done = new EnumMap<WrittenField, Translated>(WrittenField.class);
    work.texts()
        .forEach(
            (field, text) ->
                done.put(
                    field,
                    new Translated(
                        language,
                        field,
                        shortened(translator.translate(text, work.source(), language), field),
                        Translated.hash(text),
                        true)));
    if (!done.isEmpty()) {
      transactions.run(() -> keep(municipality, id, language, done));
    }
  }

  private Work work(long municipality, long id, Language language) {
    var texts = new EnumMap<WrittenField, String>(WrittenField.class);
    Activity activity = activities.find(municipality, id).orElse(null);
    if (activity == null || !translator.isOn()) {
      return new Work(language, texts);
    }
    Wordings now = translations.find(municipality, id);
    if (now.source() != language) {
      Arrays.stream(WrittenField.values())
          .filter(field -> isWanted(field, activity.content(), now, language))
          .forEach(field -> texts.put(field, field.of(activity.content())));
    }
    return new Work(now.source(), texts);
  }

  private static boolean isWanted(
      WrittenField field, ActivityContent content, Wordings now, Language language) {
    String source = field.of(content);
    return !source.isBlank()
        && now.translations().stream()
            .filter(t -> t.field() == field && t.language() == language)
            .allMatch(t -> t.byMachine() && t.isStale(source));
  }

  /** Somebody may have written meanwhile: theirs stays, and a text that changed waits its turn. */
  private void keep(
      long municipality, long id, Language language, Map<WrittenField, Translated> done) {
    Activity activity = activities.lock(municipality, id).orElse(null);
    if (activity == null) {
      return;
    }
    Wordings now = translations.find(municipality, id);
    done.entrySet()
        .removeIf(
            e ->
                !isWanted(e.getKey(), activity.content(), now, language)
                    || e.getValue().isStale(e.getKey().of(activity.content())));
    if (done.isEmpty()) {
      return;
    }
    List<Translated> all = new ArrayList<>(done.values());
    now.translations().stream()
        .filter(t -> t.language() == language && !done.containsKey(t.field()))
        .forEach(all::add);
    long version = translations.versions(municipality, id).getOrDefault(language, 0L);
    translations.replace(municipality, id, language, version, all);
    if (activity.state() == ActivityState.PUBLISHED) {
      publication.show(municipality, id);
    }
  }

  private static String shortened(String text, WrittenField field) {
    String line = field == WrittenField.DESCRIPTION ? text : text.replaceAll("\\R", " ");
    return line.length() <= field.most() ? line : line.substring(0, field.most());
  }
}
