package org.tawasul.language;

import java.time.Duration;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Formats durations with the plurals of the language: <i>3 أيام و4 ساعات</i>. Only the
 * largest unit and the one below it are named. A day is 24 hours. Templates call it
 * {@code @durations}.
 */
@Component("durations")
public class DurationFormatter {

	/** Arabic inflects the noun after <i>since</i>: يومان, but منذ يومين. */
	private static final String SINCE = ".since";

	private final Messages messages;

	DurationFormatter(Messages messages) {
		this.messages = messages;
	}

	/**
	 * A duration by itself.
	 * @param time the duration; its sign is ignored
	 * @param locale the reader's
	 * @return for example <i>يوم وساعتان</i>, or the words for less than a minute
	 */
	public String format(Duration time, Locale locale) {
		return format(time.abs(), "", locale);
	}

	/**
	 * The time left until a moment, or since it passed.
	 * @param left the time left; negative if the moment has passed
	 * @param locale the reader's
	 * @return for example <i>بقي 3 أيام و4 ساعات</i> or <i>متأخر منذ يومين</i>
	 */
	public String left(Duration left, Locale locale) {
		return left.isNegative() ? this.messages.text("duration.overdue", locale, format(left.negated(), SINCE, locale))
				: this.messages.text("duration.left", locale, format(left, "", locale));
	}

	private String format(Duration time, String inflection, Locale locale) {
		if (time.toDays() > 0) {
			return both(unit("days", time.toDays(), inflection, locale),
					unit("hours", time.toHoursPart(), inflection, locale), locale);
		}
		if (time.toHours() > 0) {
			return both(unit("hours", time.toHours(), inflection, locale),
					unit("minutes", time.toMinutesPart(), inflection, locale), locale);
		}
		return (time.toMinutes() > 0) ? unit("minutes", time.toMinutes(), inflection, locale)
				: this.messages.text("duration.moment", locale);
	}

	private String unit(String name, long count, String inflection, Locale locale) {
		return (count == 0) ? "" : this.messages.text("duration." + name + inflection, locale, count);
	}

	private String both(String larger, String smaller, Locale locale) {
		return smaller.isEmpty() ? larger : this.messages.text("duration.and", locale, larger, smaller);
	}

}
