package org.tawasul.rehearsal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;
import org.tawasul.language.DateParser.ParsedDate;
import org.tawasul.language.Messages;
import org.tawasul.language.PlainText;
import org.tawasul.page.FormSubmission;
import org.tawasul.rehearsal.PublicationBasis;

import org.springframework.stereotype.Component;

/**
 * Reads the form that publishes files, now or at a time.
 */
@Component
class PublicationFormReader {

	static final int MAX_NOTE = 200;

	/** Later than that nobody remembers. */
	private static final Duration LATEST = Duration.ofDays(180);

	private final DateParser dates;

	private final Messages messages;

	private final Clock clock;

	PublicationFormReader(DateParser dates, Messages messages, Clock clock) {
		this.dates = dates;
		this.messages = messages;
		this.clock = clock;
	}

	PublicationForm read(FormSubmission typed, Locale locale) {
		FormSubmission checked = typed;
		String note = note(typed);
		if (note.isEmpty()) {
			checked = checked.withError("note", this.messages.text("rehearsal.error.note", locale));
		}
		else if (note.length() > MAX_NOTE) {
			checked = checked.withError("note", this.messages.text("rehearsal.error.note-long", locale, MAX_NOTE));
		}
		Optional<Instant> at = Optional.empty();
		if (typed.value("when").equals("later")) {
			at = moment(typed);
			Instant now = this.clock.instant();
			if (at.isEmpty()) {
				checked = checked.withError("day", this.messages.text("rehearsal.error.time", locale));
			}
			else if (!at.get().isAfter(now) || at.get().isAfter(now.plus(LATEST))) {
				checked = checked.withError("day",
						this.messages.text("rehearsal.error.range", locale, LATEST.toDays()));
			}
		}
		return new PublicationForm(checked, note, at.orElse(null), read(typed));
	}

	static String note(FormSubmission typed) {
		return PlainText.clean(typed.value("note")).strip();
	}

	/**
	 * What stands beside the box is what was read, and with what the page has compared it
	 * carries. A page of an earlier release carries nothing: whoever sends it is asked to
	 * look again.
	 */
	static PublicationBasis read(FormSubmission typed) {
		return new PublicationBasis(typed.value("compared"), typed.value("confirmed"));
	}

	/**
	 * What the page has been compared with since it was opened, whatever else was wrong
	 * with the form: only whoever was told of a change has looked anew.
	 * @param typed the form; none where the page is opened
	 * @param now what the page would be compared with
	 */
	static String compared(FormSubmission typed, String now) {
		String before = typed.value("compared");
		return before.isEmpty() ? now : before;
	}

	/** The time may stand beside the day, too. */
	private Optional<Instant> moment(FormSubmission typed) {
		Optional<ParsedDate> day = this.dates.parse(typed.value("day"));
		Optional<LocalTime> time = typed.value("time").isBlank() ? day.flatMap(ParsedDate::time)
				: this.dates.parseTime(typed.value("time"));
		return day
			.flatMap((date) -> time.map((hour) -> date.day().atTime(hour).atZone(DateFormatter.ZONE).toInstant()));
	}

}
