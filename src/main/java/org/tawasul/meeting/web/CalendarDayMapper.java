package org.tawasul.meeting.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Phase;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.meeting.MeetingListService.Row;
import org.tawasul.meeting.MeetingStatusLabels;
import org.tawasul.meeting.MeetingTime;

import org.springframework.stereotype.Component;

/**
 * Writes days and months of the calendar of meetings, each by both calendars.
 */
@Component
class CalendarDayMapper {

	private static final int DAYS = 7;

	private final Messages messages;

	private final DateFormatter dates;

	private final MeetingStatusLabels labels;

	CalendarDayMapper(Messages messages, DateFormatter dates, MeetingStatusLabels labels) {
		this.messages = messages;
		this.dates = dates;
		this.labels = labels;
	}

	/** From Sunday on. */
	List<String> weekdays(Locale locale) {
		return LongStream.range(0, DAYS)
			.mapToObj((offset) -> DayOfWeek.SUNDAY.plus(offset)
				.getDisplayName(TextStyle.FULL, SupportedLanguages.of(locale)))
			.toList();
	}

	String heading(CalendarSpan span, Range range, Locale locale) {
		LocalDate last = range.next().minusDays(1);
		String hijri = months(hijriMonth(range.first(), locale), hijriYear(range.first()), hijriMonth(last, locale),
				hijriYear(last));
		String gregorian = (span == CalendarSpan.WEEK) ? pattern("d MMMM y", last, locale)
				: months(pattern("MMMM", range.first(), locale), range.first().getYear(), pattern("MMMM", last, locale),
						last.getYear());
		return this.messages.text("meeting.calendar.heading." + span, locale, gregorian, hijri,
				pattern("d MMMM y", range.first(), locale));
	}

	/** Months are named where they begin. */
	DayView view(LocalDate date, Range range, List<Row> meetings, Locale locale) {
		int day = date.getDayOfMonth();
		int hijriDay = HijrahDate.from(date).get(ChronoField.DAY_OF_MONTH);
		Map<String, String> statuses = meetings.isEmpty() ? Map.of() : this.labels.all(locale);
		return new DayView((day == 1) ? pattern("d MMMM", date, locale) : Integer.toString(day),
				(hijriDay == 1) ? hijriDay + " " + hijriMonth(date, locale) : Integer.toString(hijriDay),
				this.dates.day(date, locale), !range.contains(date), date.equals(range.today()),
				meetings.stream().map((row) -> item(row, statuses)).toList());
	}

	private static ItemView item(Row row, Map<String, String> statuses) {
		MeetingTime time = Objects.requireNonNull(row.time());
		return new ItemView(row.number().toString(), time.clock(), row.subject(), row.requester(),
				(row.phase() == Phase.WAITING) ? null : statuses.getOrDefault(row.status(), row.status()));
	}

	private static String months(String first, int year, String last, int lastYear) {
		if (year != lastYear) {
			return first + " " + year + " – " + last + " " + lastYear;
		}
		return (first.equals(last) ? first : first + " – " + last) + " " + year;
	}

	private static String pattern(String pattern, LocalDate date, Locale locale) {
		return DateTimeFormatter.ofPattern(pattern, SupportedLanguages.of(locale)).format(date);
	}

	private String hijriMonth(LocalDate date, Locale locale) {
		return this.messages.text("date.hijri.month." + HijrahDate.from(date).get(ChronoField.MONTH_OF_YEAR), locale);
	}

	private static int hijriYear(LocalDate date) {
		return HijrahDate.from(date).get(ChronoField.YEAR);
	}

	/**
	 * What the calendar shows.
	 *
	 * @param first day of it
	 * @param next day after it
	 * @param today by the ministry's clock
	 */
	record Range(LocalDate first, LocalDate next, LocalDate today) {

		boolean contains(LocalDate date) {
			return !date.isBefore(this.first) && date.isBefore(this.next);
		}

	}

	/**
	 * A day of the calendar.
	 *
	 * @param gregorian its number in the Gregorian month
	 * @param hijri its number in the Hijri month
	 * @param name weekday and both dates in full
	 * @param outside whether it only fills a week up
	 * @param today whether it is today
	 * @param meetings by their beginning
	 */
	record DayView(String gregorian, String hijri, String name, boolean outside, boolean today,
			List<ItemView> meetings) {

	}

	/**
	 * A meeting in the calendar.
	 *
	 * @param number the meeting's
	 * @param clock when it begins
	 * @param subject what it is about
	 * @param requester the name of who comes
	 * @param status of one that does not wait for its day any more, or null
	 */
	record ItemView(String number, String clock, String subject, String requester, @Nullable String status) {

	}

}
