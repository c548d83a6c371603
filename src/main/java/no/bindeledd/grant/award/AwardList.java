package no.bindeledd.grant.award;

import java.util.List;

/**
 * Who got how much, by organisation.
 *
 * @param complete whether every application of the round has its answer
 */
public record AwardList(List<Award> awards, boolean complete) {

  public long sumKroner() {
    return awards.stream().mapToLong(Award::amountKroner).reduce(0, Math::addExact);
  }
}
