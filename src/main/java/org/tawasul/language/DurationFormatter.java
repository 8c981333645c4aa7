package org.tawasul.language;

import java.time.Duration;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Lengths of time in words, with the plurals of the language: <i>3 أيام و4 ساعات</i>. The
 * largest unit and the one below it are named, what is smaller is left out. A day is 24
 * hours. In templates it is {@code @durations}.
 */
@Component("durations")
public class DurationFormatter {

	/** Arabic bends its words after <i>since</i>: يومان, but منذ يومين. */
	private static final String SINCE = ".since";

	private final Messages words;

	DurationFormatter(Messages words) {
		this.words = words;
	}

	/**
	 * A length of time by itself.
	 * @param time how long; its sign plays no part
	 * @param locale the reader's
	 * @return for example <i>يوم وساعتان</i>, or words for less than a minute
	 */
	public String format(Duration time, Locale locale) {
		return format(time.abs(), "", locale);
	}

	/**
	 * What is left until a moment, or how long it is past.
	 * @param left what is left; negative when it is past
	 * @param locale the reader's
	 * @return for example <i>بقي 3 أيام و4 ساعات</i> or <i>متأخر منذ يومين</i>
	 */
	public String left(Duration left, Locale locale) {
		return left.isNegative() ? this.words.text("duration.overdue", locale, format(left.negated(), SINCE, locale))
				: this.words.text("duration.left", locale, format(left, "", locale));
	}

	private String format(Duration time, String bent, Locale locale) {
		if (time.toDays() > 0) {
			return both(unit("days", time.toDays(), bent, locale), unit("hours", time.toHoursPart(), bent, locale),
					locale);
		}
		if (time.toHours() > 0) {
			return both(unit("hours", time.toHours(), bent, locale),
					unit("minutes", time.toMinutesPart(), bent, locale), locale);
		}
		return (time.toMinutes() > 0) ? unit("minutes", time.toMinutes(), bent, locale)
				: this.words.text("duration.moment", locale);
	}

	private String unit(String name, long count, String bent, Locale locale) {
		return (count == 0) ? "" : this.words.text("duration." + name + bent, locale, count);
	}

	private String both(String larger, String smaller, Locale locale) {
		return smaller.isEmpty() ? larger : this.words.text("duration.and", locale, larger, smaller);
	}

}
