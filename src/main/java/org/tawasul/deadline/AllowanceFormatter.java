package org.tawasul.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Puts the times of deadline tables into words, by the clock that counts them: <i>20
 * دقيقة عمل</i> is another time than <i>20 دقيقة</i>.
 */
@Component
public class AllowanceFormatter {

	private final Messages messages;

	AllowanceFormatter(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The words of a time. A working day is not 24 hours, so hours stay hours and days
	 * days.
	 * @param iso as {@link DeadlineAllowance#of} reads it
	 * @param clock which time counts
	 * @param locale the reader's
	 * @return nothing for what is no such time, and for one with seconds, which nobody
	 * means
	 */
	public Optional<String> format(String iso, ClockKind clock, Locale locale) {
		DeadlineAllowance allowance;
		try {
			allowance = DeadlineAllowance.of(iso);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
		String kind = (clock == ClockKind.WORKING) ? "duration.working." : "duration.";
		List<String> parts = new ArrayList<>();
		add(parts, kind + "days", allowance.days(), locale);
		add(parts, kind + "hours", allowance.time().toHours(), locale);
		add(parts, kind + "minutes", allowance.time().toMinutesPart(), locale);
		return (allowance.time().toSecondsPart() != 0) ? Optional.empty()
				: parts.stream().reduce((before, next) -> this.messages.text("duration.and", locale, before, next));
	}

	private void add(List<String> parts, String key, long count, Locale locale) {
		if (count > 0) {
			parts.add(this.messages.text(key, locale, count));
		}
	}

}
