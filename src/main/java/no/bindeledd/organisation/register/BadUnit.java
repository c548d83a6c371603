package no.bindeledd.organisation.register;

/**
 * A record of the file that is not what it should be; it is left out and named.
 *
 * @param ordinal which record of the file, from 1
 * @param place the byte at which it begins in the unpacked file, or its line, each from 1
 */
public record BadUnit(long ordinal, long place, Fault fault) {

  /** What is wrong with it. */
  public enum Fault {
    NO_NUMBER,
    WRONG_CHECK_DIGIT,
    NO_NAME,
    NO_FORM,
    /** A value is not of the kind that it should be, such as a date that is none. */
    WRONG_VALUE
  }
}
