package org.tawasul.operations.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DurationFormatter;
import org.tawasul.language.Messages;
import org.tawasul.operations.UrgentCase;
import org.tawasul.operations.web.UrgentCaseView.ContactView;

import org.springframework.stereotype.Component;

/**
 * Puts urgent incidents into words.
 */
@Component
class UrgentCaseMapper {

	/** Beyond, nobody counts hours any more. */
	private static final Duration COUNTED_IN_HOURS = Duration.ofHours(100);

	private final Messages messages;

	private final TimelineFormatter timeline;

	private final MinistryDirectory directory;

	private final DurationFormatter durations;

	private final DateFormatter dates;

	private final Clock clock;

	UrgentCaseMapper(Messages messages, TimelineFormatter timeline, MinistryDirectory directory,
			DurationFormatter durations, DateFormatter dates, Clock clock) {
		this.messages = messages;
		this.timeline = timeline;
		this.directory = directory;
		this.durations = durations;
		this.dates = dates;
		this.clock = clock;
	}

	List<UrgentCaseView> views(List<UrgentCase> incidents, Locale locale) {
		return incidents.stream().map((incident) -> view(incident, locale)).toList();
	}

	UrgentCaseView view(UrgentCase incident, Locale locale) {
		String region = this.messages.text("region." + incident.region(), locale);
		String unit = this.timeline.unitName(incident.unit(), locale);
		List<EscalationLevel> path = path(incident);
		int rung = rung(incident, path);
		Instant now = this.clock.instant();
		return new UrgentCaseView(incident,
				(incident.category() != null) ? this.messages.text("category." + incident.category().name(), locale)
						: this.messages.text("operations.category.none", locale),
				Stream.of(Objects.requireNonNullElse(incident.facility(), ""), unit)
					.filter((name) -> !name.isEmpty())
					.findFirst()
					.orElse(region),
				region, age(Duration.between(incident.receivedAt(), now), locale), level(incident, locale),
				IntStream.range(0, (rung > 0) ? path.size() : 0).mapToObj((step) -> step < rung).toList(), rung,
				Optional.ofNullable(incident.dueAt())
					.map((due) -> this.durations.left(Duration.between(now, due), locale))
					.orElse(null),
				incident.dueAt() != null && incident.dueAt().isBefore(now),
				incident.looks().stream().map((look) -> name(look.username(), locale)).toList(),
				incident.contacts()
					.stream()
					.map((contact) -> new ContactView(
							this.messages.text("operations.body." + contact.body().name(), locale),
							name(contact.username(), locale), this.dates.brief(contact.at(), locale)))
					.toList());
	}

	String name(String username, Locale locale) {
		return this.directory.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	/** As the page's script goes on counting: hours and minutes, then days. */
	private String age(Duration age, Locale locale) {
		if (age.compareTo(COUNTED_IN_HOURS) >= 0) {
			return this.messages.text("operations.age.days", locale, age.toDays());
		}
		Duration counted = age.isNegative() ? Duration.ZERO : age;
		return String.format(Locale.ROOT, "%d:%02d", counted.toHours(), counted.toMinutesPart());
	}

	private List<EscalationLevel> path(UrgentCase incident) {
		return Optional.ofNullable(incident.unit())
			.filter((unit) -> this.directory.unit(unit).isPresent())
			.map(this.directory::escalationPath)
			.orElse(List.of());
	}

	private static int rung(UrgentCase incident, List<EscalationLevel> path) {
		return IntStream.range(0, path.size())
			.filter((step) -> path.get(step).unit().equals(incident.levelUnit())
					&& path.get(step).kind().name().equals(incident.levelKind()))
			.map((step) -> step + 1)
			.findFirst()
			.orElse(0);
	}

	private String level(UrgentCase incident, Locale locale) {
		String unit = this.timeline.unitName(incident.levelUnit(), locale);
		@Nullable String kind = incident.levelKind();
		if (kind == null) {
			return this.messages.text("operations.level.none", locale);
		}
		return switch (kind) {
			case "COORDINATORS" -> this.messages.text("group.coordinators", locale, unit);
			case "HEAD" -> this.messages.text("group.head", locale, unit);
			default -> this.messages.find("escalation-level." + kind, locale).orElse(unit);
		};
	}

}
