package org.tawasul.meeting.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.casefile.CaseType;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;
import org.tawasul.language.DateParser.ParsedDate;
import org.tawasul.language.Messages;
import org.tawasul.language.TextNormalizer;
import org.tawasul.meeting.MeetingCommitment.Promise;
import org.tawasul.meeting.MeetingTime;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * Reads the forms of a meeting's page on the desk, and says what is wrong with them. Days
 * are read as people write them, Hijri or Gregorian.
 */
@Component
class ArrangementForms {

	static final String TIME = "time";

	static final String CALL_OFF = "call-off";

	static final String COMMITMENT = "commitment";

	private static final int MAX_REASON = 1000;

	private final DateParser dates;

	private final MeetingFieldValidator fields;

	private final Messages messages;

	ArrangementForms(DateParser dates, MeetingFieldValidator fields, Messages messages) {
		this.dates = dates;
		this.fields = fields;
		this.messages = messages;
	}

	/** The revision of the meeting that a form was opened with. */
	static int revision(FormSubmission form) {
		String seen = form.value("revision");
		return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
	}

	FormSubmission checkTime(FormSubmission typed, Locale locale) {
		FormSubmission checked = typed;
		if (this.dates.parse(typed.value("day")).isEmpty()) {
			checked = checked.withError("day", this.messages.text("meeting.error.day", locale));
		}
		if (this.dates.parseTime(typed.value("clock")).isEmpty()) {
			checked = checked.withError("clock", this.messages.text("meeting.error.clock", locale));
		}
		if (MeetingTime.LENGTHS.stream().noneMatch((length) -> length.toString().equals(typed.value("minutes")))) {
			checked = checked.withError("minutes", this.messages.text("meeting.error.minutes", locale));
		}
		return text(checked, "place", MeetingTime.MAX_PLACE, locale);
	}

	MeetingTime time(FormSubmission form) {
		ParsedDate day = this.dates.parse(form.value("day")).orElseThrow();
		LocalTime clock = this.dates.parseTime(form.value("clock")).orElseThrow();
		Instant start = day.day().atTime(clock).atZone(DateFormatter.ZONE).toInstant();
		return new MeetingTime(start, Integer.parseInt(form.value("minutes")),
				Optional.ofNullable(TextNormalizer.normalizeLine(form.value("place"), MeetingTime.MAX_PLACE))
					.orElse(""));
	}

	FormSubmission checkReason(FormSubmission typed, Locale locale) {
		return text(typed, "reason", MAX_REASON, locale);
	}

	static String reason(FormSubmission form) {
		return Optional.ofNullable(TextNormalizer.normalizeText(form.value("reason"), MAX_REASON)).orElse("");
	}

	FormSubmission checkPromise(FormSubmission typed, Locale locale) {
		return this.fields.promise(text(typed, "text", MeetingFieldValidator.MAX_TEXT, locale), locale);
	}

	Promise promise(FormSubmission form) {
		return Promise.of(CaseType.valueOf(form.value("type")), form.value("unit"),
				Optional.ofNullable(TextNormalizer.normalizeText(form.value("text"), MeetingFieldValidator.MAX_TEXT))
					.orElse(""));
	}

	private FormSubmission text(FormSubmission form, String field, int max, Locale locale) {
		return this.fields.text(form, field, MeetingFieldValidator.MIN_TEXT, max, locale);
	}

}
