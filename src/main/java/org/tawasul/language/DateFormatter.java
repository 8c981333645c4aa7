package org.tawasul.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Formats dates as the ministry writes them: the Hijri date by the Umm al-Qura calendar
 * together with the Gregorian one, in Riyadh's time, in Latin digits. Templates call it
 * {@code @dates}. Outside the calendar's years (1300–1600) only the Gregorian date is
 * written.
 */
@Component("dates")
public class DateFormatter {

	/** Riyadh's time, which has no daylight saving. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

	private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private static final DateTimeFormatter HIJRI_DIGITS = DIGITS.withChronology(HijrahChronology.INSTANCE);

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.ROOT);

	private static final long FIRST_HIJRI = HijrahDate.of(1300, 1, 1).toEpochDay();

	private static final long END_OF_HIJRI = HijrahDate.of(1600, 12, 1).toEpochDay();

	private final Messages messages;

	DateFormatter(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Weekday, both dates and the time, for example <i>الأحد 12 جمادى الآخرة 1448هـ
	 * الموافق 22 نوفمبر 2026م، الساعة 9:05 صباحًا</i>.
	 * @param moment the moment
	 * @param locale the reader's
	 * @return the text
	 */
	public String full(Instant moment, Locale locale) {
		ZonedDateTime local = moment.atZone(ZONE);
		return this.messages.text("date.full", locale, day(local.toLocalDate(), locale), time(local, locale));
	}

	/**
	 * Weekday and both dates.
	 * @param moment the moment
	 * @param locale the reader's
	 * @return the text
	 */
	public String day(Instant moment, Locale locale) {
		return day(moment.atZone(ZONE).toLocalDate(), locale);
	}

	/**
	 * Weekday and both dates.
	 * @param date the date
	 * @param locale the reader's
	 * @return the text
	 */
	public String day(LocalDate date, Locale locale) {
		String weekday = gregorian("EEEE", date, locale);
		String gregorian = gregorian("d MMMM y", date, locale);
		if (!hasHijri(date)) {
			return this.messages.text("date.day.gregorian", locale, weekday, gregorian);
		}
		HijrahDate hijri = HijrahDate.from(date);
		String month = this.messages.text("date.hijri.month." + hijri.get(ChronoField.MONTH_OF_YEAR), locale);
		return this.messages.text("date.day", locale, weekday, number(hijri, ChronoField.DAY_OF_MONTH), month,
				number(hijri, ChronoField.YEAR), gregorian);
	}

	/**
	 * Both dates and the time in digits, for lists: <i>12/06/1448هـ - 22/11/2026م 9:05
	 * ص</i>.
	 * @param moment the moment
	 * @param locale the reader's
	 * @return the text
	 */
	public String brief(Instant moment, Locale locale) {
		ZonedDateTime local = moment.atZone(ZONE);
		return this.messages.text("date.brief", locale, briefDay(moment, locale), briefTime(local, locale));
	}

	/**
	 * Both dates in digits.
	 * @param moment the moment
	 * @param locale the reader's
	 * @return the text
	 */
	public String briefDay(Instant moment, Locale locale) {
		LocalDate date = moment.atZone(ZONE).toLocalDate();
		String gregorian = DIGITS.format(date);
		if (!hasHijri(date)) {
			return this.messages.text("date.brief-day.gregorian", locale, gregorian);
		}
		return this.messages.text("date.brief-day", locale, HIJRI_DIGITS.format(HijrahDate.from(date)), gregorian);
	}

	/**
	 * A day as people type it, for a field: <i>22/11/2026</i>.
	 * @param day a date as addresses have it, or anything that was typed
	 * @return what was typed, unless it is a date by ISO 8601; nothing for null
	 */
	public @Nullable String field(@Nullable Object day) {
		if (day == null) {
			return null;
		}
		try {
			return DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(LocalDate.parse(day.toString()));
		}
		catch (DateTimeException ex) {
			return day.toString();
		}
	}

	private String time(ZonedDateTime local, Locale locale) {
		String half = (local.getHour() < 12) ? "date.morning" : "date.evening";
		return clock(local) + " " + this.messages.text(half, locale);
	}

	private String briefTime(ZonedDateTime local, Locale locale) {
		String half = (local.getHour() < 12) ? "date.am" : "date.pm";
		return clock(local) + " " + this.messages.text(half, locale);
	}

	private static String clock(ZonedDateTime local) {
		return CLOCK.format(local);
	}

	private static String gregorian(String pattern, LocalDate date, Locale locale) {
		return DateTimeFormatter.ofPattern(pattern, SupportedLanguages.of(locale)).format(date);
	}

	private static boolean hasHijri(LocalDate date) {
		long day = date.toEpochDay();
		return FIRST_HIJRI <= day && day < END_OF_HIJRI;
	}

	private static String number(HijrahDate date, ChronoField field) {
		return Integer.toString(date.get(field));
	}

}
