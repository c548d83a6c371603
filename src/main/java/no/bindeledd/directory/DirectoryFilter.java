package no.bindeledd.directory;

import no.bindeledd.municipality.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the organisations of a municipality.
 *
 * @param words part of a name, or of a number; empty for all
 * @param category a code of ICNPO
 * @param language somebody there speaks it, or an activity is held in it
 * @param theme somebody there knows it, or it was spoken of
 */
public record DirectoryFilter(
    String words,
    @Nullable String category,
    @Nullable String language,
    @Nullable Responsibility theme) {

  public static final DirectoryFilter ALL = new DirectoryFilter("", null, null, null);
}
