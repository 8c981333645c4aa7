package org.tawasul.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Says in words what a report is about.
 */
@Component
public class ReportDescription {

	private final Messages messages;

	private final DateFormatter dates;

	private final TimelineFormatter units;

	ReportDescription(Messages messages, DateFormatter dates, TimelineFormatter units) {
		this.messages = messages;
		this.dates = dates;
		this.units = units;
	}

	/**
	 * What a report is about.
	 * @param criteria its criteria
	 * @param locale the reader's
	 * @return the period, then the other criteria if there are any
	 */
	public List<String> lines(ReportCriteria criteria, Locale locale) {
		List<String> lines = new ArrayList<>();
		lines.add(period(criteria, locale));
		String others = others(criteria, locale);
		if (!others.isEmpty()) {
			lines.add(others);
		}
		return lines;
	}

	/** The same, and when it was asked for. */
	List<String> lines(Report report) {
		List<String> lines = lines(report.criteria(), report.locale());
		lines.add(this.messages.text("report.requested", report.locale(),
				this.dates.brief(report.requestedAt(), report.locale())));
		return lines;
	}

	private String period(ReportCriteria criteria, Locale locale) {
		return this.messages.text("report.period", locale, this.dates.day(criteria.from(), locale),
				this.dates.day(criteria.until(), locale));
	}

	private String others(ReportCriteria criteria, Locale locale) {
		List<String> parts = new ArrayList<>();
		add(parts, "type", criteria.type().map((code) -> label("type.", code, locale)), locale);
		add(parts, "subtype", Optional.of(criteria.subtype()).filter((words) -> !words.isBlank()), locale);
		add(parts, "category", criteria.category().map((code) -> label("category.", code, locale)), locale);
		add(parts, "phase", criteria.phase().map((code) -> label("phase.", code, locale)), locale);
		add(parts, "importance", criteria.importance().map((code) -> label("importance.", code, locale)), locale);
		add(parts, "unit", criteria.unit().map((code) -> this.units.unitName(code, locale)), locale);
		add(parts, "region", criteria.region().map((code) -> label("region.", code, locale)), locale);
		add(parts, "channel", criteria.channel().map((code) -> label("channel.", code, locale)), locale);
		return parts.stream().collect(Collectors.joining(this.messages.text("report.separator", locale)));
	}

	private void add(List<String> parts, String field, Optional<String> value, Locale locale) {
		value.ifPresent((text) -> parts
			.add(this.messages.text("report.criterion", locale, label("report.field.", field, locale), text)));
	}

	private String label(String prefix, Object code, Locale locale) {
		return this.messages.text(prefix + code, locale);
	}

}
