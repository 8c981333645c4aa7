package org.tawasul.report.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.Regions;
import org.tawasul.language.DateParser;
import org.tawasul.language.PlainText;
import org.tawasul.report.ReportCriteria;
import org.tawasul.report.ReportPosition;
import org.tawasul.report.output.ReportFormat;

/**
 * The criteria as the address has them. Codes that make no sense choose nothing; what
 * people type themselves is answered by an error beside its field.
 *
 * @param after where the page before ended
 * @param format of the file that is asked for
 */
record DeskReportForm(@Nullable String from, @Nullable String until, @Nullable String type, @Nullable String subtype,
		@Nullable String category, @Nullable String phase, @Nullable String importance, @Nullable String unit,
		@Nullable String region, @Nullable String channel, @Nullable String after, @Nullable String format) {

	/** What chooses cases. */
	static final List<String> CRITERIA = List.of("from", "until", "type", "subtype", "category", "phase", "importance",
			"unit", "region", "channel");

	private static final int MAX_DATE = 60;

	private static final int MAX_CODE = 60;

	/** Whether the page was opened by the menu: nothing is asked for yet. */
	boolean isEmpty() {
		return this.from == null && this.until == null;
	}

	/** What was typed wrong, by field, as keys of messages. */
	Map<String, String> errors(DateParser dates) {
		Map<String, String> errors = new LinkedHashMap<>();
		checkDay("from", this.from, dates, errors);
		checkDay("until", this.until, dates, errors);
		if (errors.isEmpty() && requireDay(this.until, dates).isBefore(requireDay(this.from, dates))) {
			errors.put("until", "report.error.period");
		}
		String words = Objects.requireNonNullElse(this.subtype, "");
		if (!PlainText.isReadable(words)) {
			errors.put("subtype", "report.error.unreadable");
		}
		else if (words.length() > ReportCriteria.MAX_SUBTYPE) {
			errors.put("subtype", "report.error.long");
		}
		return errors;
	}

	ReportCriteria criteria(DateParser dates) {
		return new ReportCriteria(requireDay(this.from, dates), requireDay(this.until, dates),
				code(CaseType.class, this.type), Objects.requireNonNullElse(this.subtype, "").strip(),
				code(Category.class, this.category), code(Phase.class, this.phase),
				code(Importance.class, this.importance), chosen(this.unit).filter((code) -> code.length() <= MAX_CODE),
				chosen(this.region).filter(Regions.ALL::contains), code(Channel.class, this.channel));
	}

	Optional<ReportFormat> fileFormat() {
		return code(ReportFormat.class, this.format);
	}

	@Nullable ReportPosition position() {
		return chosen(this.after).flatMap(ReportPosition::parse).orElse(null);
	}

	private static void checkDay(String field, @Nullable String typed, DateParser dates, Map<String, String> errors) {
		if (chosen(typed).isEmpty()) {
			errors.put(field, "report.error.missing");
		}
		else if (day(typed, dates).isEmpty()) {
			errors.put(field, "report.error.date");
		}
	}

	private static LocalDate requireDay(@Nullable String typed, DateParser dates) {
		return day(typed, dates).orElseThrow();
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

}
