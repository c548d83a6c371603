package no.bindeledd.activity;

import java.util.List;

/**
 * What a volunteer does at sessions to come, and what else they could do.
 *
 * @param open soonest first
 */
public record OwnDuties(List<OwnDuty> own, List<OpenRole> open) {

  public OwnDuties {
    own = List.copyOf(own);
    open = List.copyOf(open);
  }
}
