package org.tawasul.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DurationFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Words for the facts of a case.
 */
@Component
class CaseFormatter {

	private final CaseStatusFormatter statuses;

	private final Messages words;

	private final TimelineFormatter units;

	private final MinistryDirectory ministry;

	private final DurationFormatter durations;

	private final Clock clock;

	CaseFormatter(CaseStatusFormatter statuses, Messages words, TimelineFormatter units, MinistryDirectory ministry,
			DurationFormatter durations, Clock clock) {
		this.statuses = statuses;
		this.words = words;
		this.units = units;
		this.ministry = ministry;
		this.durations = durations;
		this.clock = clock;
	}

	String status(CaseNumber number, @Nullable String status, Phase phase, Locale locale) {
		return this.statuses.label(number, status, phase, locale);
	}

	/** Prepares the statuses of a list. */
	void preload(Collection<CaseNumber> numbers) {
		this.statuses.preload(numbers);
	}

	String unit(@Nullable String code, Locale locale) {
		return this.units.unitName(code, locale);
	}

	String person(@Nullable String username, Locale locale) {
		return (username != null) ? this.ministry.person(username).map((person) -> person.name(locale)).orElse(username)
				: "";
	}

	/** Which of a body's people have the case: a rung as one would say it. */
	String holder(CaseAssignment standing, Locale locale) {
		String unit = unit(standing.getLevelUnit(), locale);
		String kind = Objects.requireNonNullElse(standing.getLevelKind(), "");
		return switch (kind) {
			case "COORDINATORS" -> this.words.text("group.coordinators", locale, unit);
			case "HEAD" -> this.words.text("group.head", locale, unit);
			default -> this.words.find("rung." + kind, locale).orElse(unit);
		};
	}

	String facility(Facility facility, Locale locale) {
		String kind = (facility.kind() != null) ? this.words.text("facility." + facility.kind().name(), locale) : null;
		String unit = (facility.unit() != null) ? unit(facility.unit(), locale) : null;
		return Stream.of(kind, facility.name(), unit)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(" – "));
	}

	DeadlineView deadline(@Nullable Instant due, @Nullable Duration kept, Locale locale) {
		String still = (kept != null) ? this.durations.format(kept, locale) : "";
		if (due == null) {
			return new DeadlineView(null, "", false, still);
		}
		Duration left = Duration.between(this.clock.instant(), due);
		return new DeadlineView(due, this.durations.left(left, locale), left.isNegative(), still);
	}

}
