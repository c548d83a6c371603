package no.bindeledd.activity;

/** Whom an activity is for. */
public enum Audience {
  EVERYONE,
  WOMEN,
  MEN,
  FAMILIES,
  CHILDREN,
  YOUTH,
  SENIORS
}
