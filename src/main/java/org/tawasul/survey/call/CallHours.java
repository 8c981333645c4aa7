package org.tawasul.survey.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.language.DateFormatter;

import org.springframework.stereotype.Component;

/**
 * When reporters may be called: in the configured parts of working days, each try in
 * another part than the one before.
 */
@Component
class CallHours {

	/** A moment of work: what is due after it lies on a working day. */
	private static final String A_MOMENT = "PT1M";

	private final List<PartOfDay> parts;

	private final WorkingCalendar calendar;

	CallHours(SatisfactionCallProperties properties, WorkingCalendar calendar) {
		this.parts = properties.parts();
		this.calendar = calendar;
	}

	/** When the next try may be made: at once, where the time is right for it. */
	Window next(Instant now, @Nullable Instant lastTry) {
		if (lastTry == null || this.parts.size() == 1) {
			return first(now, this.parts);
		}
		PartOfDay next = this.parts.get((at(lastTry) + 1) % this.parts.size());
		return first(now, List.of(next));
	}

	/** The part that is going on. */
	Optional<Window> current(Instant now) {
		Window window = first(now, this.parts);
		return window.from().isAfter(now) ? Optional.empty() : Optional.of(window);
	}

	private Window first(Instant now, List<PartOfDay> wanted) {
		LocalDate today = LocalDate.ofInstant(now, DateFormatter.ZONE);
		LocalDate day = workingDay(today);
		while (true) {
			for (PartOfDay part : wanted) {
				Window window = new Window(moment(day, part.begin()), moment(day, part.end()));
				if (now.isBefore(window.until())) {
					return window;
				}
			}
			day = workingDay(day.plusDays(1));
		}
	}

	/** The day itself, or the first one after it on which the ministry works. */
	private LocalDate workingDay(LocalDate day) {
		Instant midnight = moment(day, LocalTime.MIN);
		return LocalDate.ofInstant(this.calendar.due(midnight, A_MOMENT, ClockKind.WORKING), DateFormatter.ZONE);
	}

	/** The part in which somebody was called, or the last one that had begun then. */
	private int at(Instant moment) {
		LocalTime time = LocalTime.ofInstant(moment, DateFormatter.ZONE);
		for (int i = this.parts.size() - 1; i >= 0; i--) {
			if (!time.isBefore(this.parts.get(i).begin())) {
				return i;
			}
		}
		return this.parts.size() - 1;
	}

	private static Instant moment(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(DateFormatter.ZONE).toInstant();
	}

	/**
	 * A time in which to call.
	 *
	 * @param from its first moment
	 * @param until the first one after it
	 */
	record Window(Instant from, Instant until) {

	}

}
