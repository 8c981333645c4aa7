package org.tawasul.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.ListFormatter;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DurationFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Formats the facts of a case for people.
 */
@Component
class CaseFormatter {

	private final Messages messages;

	private final CaseStatusFormatter statuses;

	private final TimelineFormatter timeline;

	private final MinistryDirectory directory;

	private final DurationFormatter durations;

	private final DateFormatter dates;

	private final Clock clock;

	CaseFormatter(Messages messages, CaseStatusFormatter statuses, TimelineFormatter timeline,
			MinistryDirectory directory, DurationFormatter durations, DateFormatter dates, Clock clock) {
		this.messages = messages;
		this.statuses = statuses;
		this.timeline = timeline;
		this.directory = directory;
		this.durations = durations;
		this.dates = dates;
		this.clock = clock;
	}

	String status(CaseNumber number, @Nullable String status, Phase phase, Locale locale) {
		return this.statuses.label(number, status, phase, locale);
	}

	/** The word for a code. */
	String label(String kind, Enum<?> code, Locale locale) {
		return this.messages.text(kind + "." + code.name(), locale);
	}

	/** A moment's day in digits, by both calendars. */
	String day(Instant moment, Locale locale) {
		return this.dates.briefDay(moment, locale);
	}

	/** The same with the time. */
	String moment(Instant moment, Locale locale) {
		return this.dates.brief(moment, locale);
	}

	/** Loads what the statuses of a list need at once. */
	void preload(Collection<CaseNumber> numbers) {
		this.statuses.preload(numbers);
	}

	String unit(@Nullable String code, Locale locale) {
		return this.timeline.unitName(code, locale);
	}

	String person(@Nullable String username, Locale locale) {
		return (username != null)
				? this.directory.person(username).map((person) -> person.name(locale)).orElse(username) : "";
	}

	/** Who in a unit has the case: the escalation level as text. */
	String holder(CaseAssignment assignment, Locale locale) {
		return holder(assignment.getLevelUnit(), assignment.getLevelKind(), locale);
	}

	String holder(@Nullable String levelUnit, @Nullable String levelKind, Locale locale) {
		String unit = unit(levelUnit, locale);
		String kind = Objects.requireNonNullElse(levelKind, "");
		return switch (kind) {
			case "COORDINATORS" -> this.messages.text("group.coordinators", locale, unit);
			case "HEAD" -> this.messages.text("group.head", locale, unit);
			default -> this.messages.find("escalation-level." + kind, locale).orElse(unit);
		};
	}

	/** Groups by name, in one phrase. */
	String groups(Collection<String> ids, Locale locale) {
		return ListFormatter.getInstance(locale).format(ids.stream().sorted().map((id) -> group(id, locale)).toList());
	}

	/** The group of a unit is named after it, the others have names of their own. */
	private String group(String id, Locale locale) {
		int dot = id.lastIndexOf('.');
		String unit = (dot > 0) ? unit(id.substring(0, dot), locale) : "";
		return this.messages.find("group." + id.substring(dot + 1), locale, unit).orElse(id);
	}

	String facility(Facility facility, Locale locale) {
		String kind = (facility.kind() != null) ? this.messages.text("facility." + facility.kind().name(), locale)
				: null;
		String unit = (facility.unit() != null) ? unit(facility.unit(), locale) : null;
		return Stream.of(kind, facility.name(), unit)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(" – "));
	}

	DeadlineView deadline(@Nullable Instant due, @Nullable Duration timeLeft, Locale locale) {
		String stopped = (timeLeft != null) ? this.durations.format(timeLeft, locale) : "";
		if (due == null) {
			return new DeadlineView(null, "", "", false, stopped);
		}
		Duration left = Duration.between(this.clock.instant(), due);
		return new DeadlineView(due, this.dates.brief(due, locale), this.durations.left(left, locale),
				left.isNegative(), stopped);
	}

}
