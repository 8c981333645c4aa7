package org.tawasul.periodic;

import java.time.LocalDate;
import java.util.Locale;

import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Names reports; {@code @reportTitles} in templates.
 */
@Component
public class ReportTitles {

	private final Messages messages;

	private final MinistryDirectory ministry;

	private final DateFormatter dates;

	ReportTitles(Messages messages, MinistryDirectory ministry, DateFormatter dates) {
		this.messages = messages;
		this.ministry = ministry;
		this.dates = dates;
	}

	/**
	 * What a report is called.
	 * @param key which one
	 * @param locale the reader's
	 * @return such as «weekly report»
	 */
	public String title(ReportKey key, Locale locale) {
		return this.messages.text("periodic.rhythm." + key.rhythm(), locale);
	}

	/**
	 * Whose cases it is about.
	 * @param key which report
	 * @param locale the reader's
	 * @return the ministry's name, or the unit's
	 */
	public String scope(ReportKey key, Locale locale) {
		return (key.unit() != null) ? this.ministry.unitName(key.unit(), locale)
				: this.messages.text("periodic.scope.all", locale);
	}

	/**
	 * For whom it is.
	 * @param key which report
	 * @param locale the reader's
	 * @return such as «the Minister»
	 */
	public String recipient(ReportKey key, Locale locale) {
		return this.messages.text("periodic.recipient." + key.recipient(), locale);
	}

	/**
	 * The days that it is about.
	 * @param key which report
	 * @param locale the reader's
	 * @return in both calendars
	 */
	public String days(ReportKey key, Locale locale) {
		return this.messages.text("periodic.days", locale, day(key.days().from(), locale),
				day(key.days().until(), locale));
	}

	/** The days that these are compared with. */
	String daysBefore(ReportKey key, Locale locale) {
		return this.messages.text("periodic.days", locale, day(key.before().from(), locale),
				day(key.before().until(), locale));
	}

	private String day(LocalDate day, Locale locale) {
		return this.dates.briefDay(day.atStartOfDay(DateFormatter.ZONE).toInstant(), locale);
	}

}
