package no.bindeledd.organisation.exchange;

import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;

/** A file of which nothing is taken over, and why. Quotes nothing of it. */
class UnreadableSheet extends Exception {
  private static final long serialVersionUID = 1;

  private final Why why;
  private final int line;

  /** What is wrong with it. */
  enum Why {
    EMPTY,
    TOO_LARGE,
    /** It unpacks to more than a list can be. */
    BOMB,
    /** It declares entities, or refers to what lies outside it. */
    ENTITIES,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    /** Neither UTF-8 nor Windows-1252. */
    WRONG_ENCODING,
    /** Excel's older format. */
    OLD_FORMAT,
    /** A vCard of a version that is not read. */
    OLD_CARD,
    /** It is a picture, a document, a program, or breaks off. */
    NOT_A_LIST,
    /** A quotation mark or a card that is begun and not ended. */
    NOT_ENDED,
    /** No column says what the organisations are called. */
    NO_NAME
  }

  UnreadableSheet(Why why, int line) {
    super(why + " at line " + line, null, false, false);
    this.why = why;
    this.line = line;
  }

  UnreadableSheet(Why why) {
    this(why, 0);
  }

  Why why() {
    return why;
  }

  Reason reason() {
    return Reason.at(
        "file", "organisation.exchange.unreadable." + why.name(), Map.of("line", line));
  }
}
