package no.bindeledd.organisation.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody wants to take over.
 *
 * @param encoding of the file: "UTF_8", "WINDOWS_1252", "UTF_16" or "NONE"
 * @param separator of its cells: "SEMICOLON", "COMMA", "TAB" or "NONE"
 * @param notRead columns, sheets and properties that nobody here knows what to do with
 * @param done how many of the rows the work that runs has come to
 * @param lookedAgain whether it was judged again because something had changed meanwhile
 */
public record OrganisationImport(
    long municipality,
    long id,
    String fileName,
    SheetFormat format,
    String encoding,
    String separator,
    List<String> notRead,
    State state,
    int rows,
    int done,
    boolean lookedAgain,
    Instant createdAt,
    @Nullable Instant endedAt,
    long version) {

  /** How far it has come. */
  public enum State {
    /** Each row is looked at. */
    JUDGING,
    /** Somebody decides. */
    PREVIEW,
    /** It is taken over. */
    RUNNING,
    DONE,
    DISCARDED
  }
}
