package no.bindeledd.activity;

import no.bindeledd.activity.data.TranslationRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.Jobs;
import no.bindeledd.foundation.text.Language;
import org.springframework.stereotype.Component;

/** Asks the machine, in the transaction of what it follows from; the work itself is a job. */
@Component
class MachineTranslation {
  private final Translator translator;
  private final TranslationRepository translations;
  private final Jobs jobs;

  MachineTranslation(Translator translator, TranslationRepository translations, Jobs jobs) {
    this.translator = translator;
    this.translations = translations;
    this.jobs = jobs;
  }

  boolean isOn() {
    return translator.isOn();
  }

  void ask(long municipality, long id, Language language) {
    String what = Ids.toText(municipality) + " " + Ids.toText(id) + " " + language.code();
    jobs.schedule(TranslateActivity.NAME, what, what);
  }

  /** What the machine has translated and is written otherwise by now, it translates again. */
  void follow(long municipality, long id, ActivityContent now) {
    if (isOn()) {
      translations.find(municipality, id).translations().stream()
          .filter(t -> t.byMachine() && t.isStale(t.field().of(now)))
          .map(Translated::language)
          .distinct()
          .forEach(language -> ask(municipality, id, language));
    }
  }
}
