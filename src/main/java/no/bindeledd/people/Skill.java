package no.bindeledd.people;

/** The four skills of a language in which a level can be told. */
public enum Skill {
  READING,
  LISTENING,
  WRITING,
  SPEAKING
}
