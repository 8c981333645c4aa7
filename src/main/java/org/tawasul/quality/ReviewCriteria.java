package org.tawasul.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.tawasul.casefile.CaseType;

/**
 * Which reviews are counted or listed: those that ended in a period, of some bodies.
 *
 * @param from when the period begins
 * @param until when it ends, not included
 * @param units codes of bodies, with an empty one for cases that none had; all without
 * them
 * @param type only of this type
 * @param outcome only those that ended so
 * @param criterion only those that have a score by it
 * @param score only those with this score by the criterion
 */
public record ReviewCriteria(Instant from, Instant until, Optional<Set<String>> units, Optional<CaseType> type,
		Optional<ReviewOutcome> outcome, Optional<ReviewCriterion> criterion, Optional<Integer> score) {

}
