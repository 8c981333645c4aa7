package org.tawasul.desk.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.search.CaseProgressCriteria;
import org.tawasul.search.CaseProgressCriteria.CaseDate;
import org.tawasul.search.CaseProgressCriteria.CaseLevel;
import org.tawasul.search.CaseProgressCriteria.Holding;
import org.tawasul.search.CaseProgressCriteria.ObjectionOutcome;

/**
 * The fields of the search that the numbers of the indicators lead to, as the address has
 * them. Codes that make no sense choose nothing.
 *
 * @param by the day that the period is about: {@code closed}, {@code objected}; else that
 * of receipt
 * @param state {@code open} or {@code closed}
 * @param status a status of the model
 * @param reached the highest level of escalation
 * @param level the level that has the case
 * @param outcome of the last objection
 * @param rating 1 to 5
 * @param acted {@code yes}: somebody has decided something
 * @param resolved {@code yes}: there has been a resolution
 * @param holding which cases of the unit
 */
record CaseProgressForm(@Nullable String by, @Nullable String state, @Nullable String status, @Nullable String reached,
		@Nullable String level, @Nullable String outcome, @Nullable String rating, @Nullable String acted,
		@Nullable String resolved, @Nullable String holding) {

	private static final String YES = "yes";

	private static final String STATUS = "[A-Za-z0-9_.-]{1,64}";

	CaseProgressCriteria criteria() {
		return new CaseProgressCriteria(code(CaseDate.class, this.by).orElse(CaseDate.RECEIVED),
				Optional.ofNullable(this.state)
					.filter((text) -> text.equals("open") || text.equals("closed"))
					.map("open"::equals),
				Optional.ofNullable(this.status).filter((text) -> text.matches(STATUS)),
				code(CaseLevel.class, this.reached), code(CaseLevel.class, this.level),
				code(ObjectionOutcome.class, this.outcome),
				Optional.ofNullable(this.rating).filter((text) -> text.matches("[1-5]")).map(Integer::valueOf),
				YES.equals(this.acted), YES.equals(this.resolved),
				code(Holding.class, this.holding).orElse(Holding.BELOW));
	}

	/**
	 * Whether any of the fields is in use.
	 * @return true if the list is narrowed down by them
	 */
	public boolean isUsed() {
		return Stream
			.of(this.by, this.state, this.status, this.reached, this.level, this.outcome, this.rating, this.acted,
					this.resolved, this.holding)
			.anyMatch((field) -> field != null && !field.isBlank());
	}

	private static <E extends Enum<E>> Optional<E> code(Class<E> codes, @Nullable String code) {
		return Optional.ofNullable(code)
			.flatMap((text) -> Optional.ofNullable(EnumUtils.getEnum(codes, text.toUpperCase(Locale.ROOT))));
	}

}
