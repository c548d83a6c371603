package no.bindeledd.grant.award;

import java.time.Instant;
import java.util.List;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.round.Criterion;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.grant.round.Terms;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.Unit;
import org.jspecify.annotations.Nullable;

/**
 * An announced round, as everybody may know it.
 *
 * @param phase what it is right now; by the clock, so it changes without the version
 * @param criteria those with a weight
 * @param unit whom to ask
 * @param version rises with each change of the round itself
 */
public record PublicRound(
    Ref ref,
    Municipality municipality,
    RoundPhase phase,
    Terms terms,
    List<Criterion> criteria,
    @Nullable Unit unit,
    Instant changedAt,
    long version) {}
