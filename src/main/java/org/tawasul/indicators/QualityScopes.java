package org.tawasul.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.language.DateFormatter;
import org.tawasul.quality.ReviewCriteria;

import org.springframework.stereotype.Component;

/**
 * What the scopes and periods of indicators mean for reviews.
 */
@Component
class QualityScopes {

	private final MinistryDirectory ministry;

	QualityScopes(MinistryDirectory ministry) {
		this.ministry = ministry;
	}

	/** All reviews of a scope that ended in a period. */
	ReviewCriteria criteria(CounterScope scope, Period period) {
		return new ReviewCriteria(start(period.from()), start(period.until().plusDays(1)), units(scope),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** Codes of bodies, an empty one for cases that none had; nothing for all. */
	Optional<Set<String>> units(CounterScope scope) {
		return switch (scope.kind()) {
			case ALL -> Optional.empty();
			case BELOW -> Optional
				.of(this.ministry.subtree(scope.unit()).stream().map(OrgUnit::code).collect(Collectors.toSet()));
			case ALONE, COORDINATED -> Optional.of(Set.of(scope.unit()));
		};
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(DateFormatter.ZONE).toInstant();
	}

}
