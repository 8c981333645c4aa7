package org.tawasul.desk.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.Regions;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.language.DateParser;
import org.tawasul.language.PlainText;
import org.tawasul.search.CaseSearchCriteria;
import org.tawasul.search.CaseSearchCriteria.Punctuality;

/**
 * The fields of the search, as the address has them. Codes that make no sense choose
 * nothing; what people type themselves is answered by an error beside its field.
 *
 * @param q number, identity number, mobile number or words
 * @param before only cases below this number: a search is continued
 */
record RequestSearchForm(@Nullable String q, @Nullable String from, @Nullable String until, @Nullable String type,
		@Nullable String category, @Nullable String phase, @Nullable String importance, @Nullable String unit,
		@Nullable String region, @Nullable String channel, @Nullable String punctuality, @Nullable String escalated,
		@Nullable String objected, @Nullable String before) {

	private static final int MAX_DATE = 60;

	/** What was typed wrong, by field, as keys of messages. */
	Map<String, String> errors(DateParser dates) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (!PlainText.isReadable(text(this.q))) {
			errors.put("q", "desk.requests.error.unreadable");
		}
		else if (text(this.q).length() > CaseSearchCriteria.MAX_TEXT) {
			errors.put("q", "desk.requests.error.long");
		}
		checkDay("from", this.from, dates, errors);
		checkDay("until", this.until, dates, errors);
		Optional<LocalDate> first = day(this.from, dates);
		if (day(this.until, dates).filter((last) -> first.filter(last::isBefore).isPresent()).isPresent()) {
			errors.put("until", "desk.requests.error.period");
		}
		return errors;
	}

	CaseSearchCriteria criteria(DateParser dates, CaseProgressForm progress) {
		return new CaseSearchCriteria(text(this.q), day(this.from, dates), day(this.until, dates),
				code(CaseType.class, this.type), code(Category.class, this.category), code(Phase.class, this.phase),
				code(Importance.class, this.importance), chosen(this.unit),
				chosen(this.region).filter(Regions.ALL::contains), code(Channel.class, this.channel),
				code(Punctuality.class, this.punctuality), code(EscalationLevelKind.class, this.escalated),
				chosen(this.objected).isPresent(), progress.criteria());
	}

	Optional<CaseNumber> start() {
		return chosen(this.before).flatMap(CaseNumber::parse);
	}

	/**
	 * Whether the filters below the text are in use.
	 * @return true if any of them is
	 */
	public boolean isFiltered() {
		return Stream
			.of(this.from, this.until, this.type, this.category, this.phase, this.importance, this.unit, this.region,
					this.channel, this.punctuality, this.escalated, this.objected)
			.anyMatch((field) -> chosen(field).isPresent());
	}

	private static void checkDay(String field, @Nullable String typed, DateParser dates, Map<String, String> errors) {
		if (chosen(typed).isPresent() && day(typed, dates).isEmpty()) {
			errors.put(field, "desk.requests.error.date");
		}
	}

	private static Optional<LocalDate> day(@Nullable String typed, DateParser dates) {
		return chosen(typed).filter((text) -> text.length() <= MAX_DATE)
			.flatMap(dates::parse)
			.map(DateParser.ParsedDate::day);
	}

	private static <E extends Enum<E>> Optional<E> code(Class<E> codes, @Nullable String code) {
		return Optional.ofNullable(EnumUtils.getEnum(codes, code));
	}

	private static Optional<String> chosen(@Nullable String field) {
		return Optional.ofNullable(field).filter((text) -> !text.isBlank());
	}

	private static String text(@Nullable String field) {
		return (field != null) ? field : "";
	}

}
