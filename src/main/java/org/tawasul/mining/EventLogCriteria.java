package org.tawasul.mining;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Regions;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which cases an event log tells of, besides its period, and what of them. Empty where
 * any will do.
 *
 * @param of {@code steps}, where cases waited, or {@code events}, what the timeline tells
 * @param type a constant of {@link CaseType}
 * @param category a constant of {@link Category}
 * @param importance a constant of {@link Importance}
 * @param region one of {@link Regions}
 * @param unit code of a unit that answers for them, itself or one below it
 */
record EventLogCriteria(@Nullable String of, @Nullable String type, @Nullable String category,
		@Nullable String importance, @Nullable String region, @Nullable String unit) {

	private static final String EVENTS = "events";

	private static final Set<String> CONTENTS = Set.of("steps", EVENTS);

	/**
	 * Looks whether all codes are ours.
	 * @param units the codes of all units
	 * @throws ResponseStatusException with 400 for others, which no page offers
	 */
	void check(Set<String> units) {
		boolean known = has(this.of, CONTENTS::contains)
				&& has(this.type, (code) -> EnumUtils.isValidEnum(CaseType.class, code))
				&& has(this.category, (code) -> EnumUtils.isValidEnum(Category.class, code))
				&& has(this.importance, (code) -> EnumUtils.isValidEnum(Importance.class, code))
				&& has(this.region, Regions.ALL::contains) && has(this.unit, units::contains);
		if (!known) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The criteria");
		}
	}

	private static boolean has(@Nullable String code, Predicate<String> known) {
		return code == null || code.isEmpty() || known.test(code);
	}

	/** Whether it tells what happened rather than where cases waited. */
	boolean isOfEvents() {
		return EVENTS.equals(this.of);
	}

	/** What columns of the cases must hold. */
	Map<String, String> conditions() {
		Map<String, String> conditions = new LinkedHashMap<>();
		put(conditions, "type", this.type);
		put(conditions, "category", this.category);
		put(conditions, "importance", this.importance);
		put(conditions, "region", this.region);
		return conditions;
	}

	private static void put(Map<String, String> conditions, String column, @Nullable String code) {
		if (code != null && !code.isEmpty()) {
			conditions.put(column, code);
		}
	}

	Optional<String> chosenUnit() {
		return Optional.ofNullable(this.unit).filter((code) -> !code.isEmpty());
	}

	/** For the audit trail. */
	String codes() {
		StringBuilder codes = new StringBuilder(isOfEvents() ? EVENTS : "steps");
		conditions().values().forEach((code) -> codes.append(' ').append(code));
		chosenUnit().ifPresent((code) -> codes.append(' ').append(code));
		return codes.toString().toUpperCase(Locale.ROOT);
	}

}
