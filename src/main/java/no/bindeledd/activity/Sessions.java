package no.bindeledd.activity;

import java.util.List;
import java.util.stream.Stream;

/** The sessions of an activity, each part in order of time. */
public record Sessions(List<Session> begun, List<Session> ahead) {

  public List<Session> all() {
    return Stream.concat(begun.stream(), ahead.stream()).toList();
  }
}
