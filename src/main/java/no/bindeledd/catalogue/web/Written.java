package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.activity.Wording;
import no.bindeledd.activity.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * What its organiser wrote about an activity, in the language of the page where it stands in that,
 * and what a reader should know about that. Templates reach public methods only.
 *
 * @param original what it is called where it was written, if the page shows a translation that
 *     nobody has read or that may say too little
 */
record Written(
    Wording title,
    Wording description,
    Wording accessNotes,
    Wording tasks,
    List<String> notes,
    @Nullable Original original) {

  /** As it was written first. */
  record Original(String name, String language, String title, String description) {}

  static Written of(Page page, PublicActivity activity) {
    Wording title = activity.title(page.language());
    Wording description = activity.description(page.language());
    Wording access = activity.accessNotes(page.language());
    Wording tasks = activity.tasks(page.language());
    List<Wording> all =
        Stream.of(title, description, access, tasks).filter(w -> !w.text().isBlank()).toList();
    boolean byMachine = all.stream().anyMatch(Wording::byMachine);
    boolean stale = all.stream().anyMatch(Wording::stale);
    String foreign =
        all.stream()
            .map(Wording::language)
            .filter(language -> !Wordings.areReadAlike(language, page.language()))
            .map(language -> SpokenLanguages.name(language.code(), page.language()))
            .findFirst()
            .orElse(null);
    var source = activity.wordings().source();
    String name = SpokenLanguages.name(source.code(), page.language());
    var notes =
        Stream.of(
                byMachine ? page.t().get("catalogue.activity.byMachine") : null,
                stale ? page.t().get("catalogue.activity.stale") : null,
                foreign == null
                    ? null
                    : page.t().get("catalogue.activity.onlyIn", Map.of("language", foreign)))
            .filter(Objects::nonNull)
            .toList();
    return new Written(
        title,
        description,
        access,
        tasks,
        notes,
        byMachine || stale
            ? new Original(name, source.code(), activity.title(), activity.description())
            : null);
  }
}
