package org.tawasul.basicdata.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditEntryView.Change;
import org.tawasul.deadline.WorkingWeek;
import org.tawasul.language.DateParser;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/** Reads the form of working days and hours. */
@Component
class WorkingWeekForm {

	/** The week as people here count it. */
	static final List<DayOfWeek> DAYS = List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
			DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

	static final String ID = "hours";

	private static final String DAY = "day-";

	private final DateParser dates;

	private final Messages messages;

	WorkingWeekForm(DateParser dates, Messages messages) {
		this.dates = dates;
		this.messages = messages;
	}

	/** Says what is wrong with what was typed. */
	FormSubmission check(FormSubmission submission, Locale locale) {
		FormSubmission checked = submission;
		if (days(submission).isEmpty()) {
			checked = checked.withError("days", this.messages.text("editor.hours.no-day", locale));
		}
		for (List<String> ends : List.of(List.of("opens", "closes"), List.of("ramadan_opens", "ramadan_closes"))) {
			Optional<LocalTime> opens = time(submission, ends.get(0));
			Optional<LocalTime> closes = time(submission, ends.get(1));
			for (String field : ends) {
				if (time(submission, field).isEmpty()) {
					checked = checked.withError(field, this.messages.text("editor.hours.no-time", locale));
				}
			}
			if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
				checked = checked.withError(ends.get(1), this.messages.text("editor.hours.closes-first", locale));
			}
		}
		return checked;
	}

	/** The week of a form without errors. */
	WorkingWeek week(FormSubmission valid) {
		return new WorkingWeek(days(valid), time(valid, "opens").orElseThrow(), time(valid, "closes").orElseThrow(),
				time(valid, "ramadan_opens").orElseThrow(), time(valid, "ramadan_closes").orElseThrow());
	}

	/** The fields that show a week. */
	static FormSubmission fields(WorkingWeek week) {
		FormSubmission fields = FormSubmission.NONE.with("opens", week.opens().toString())
			.with("closes", week.closes().toString())
			.with("ramadan_opens", week.ramadanOpens().toString())
			.with("ramadan_closes", week.ramadanCloses().toString());
		for (DayOfWeek day : week.workdays()) {
			fields = fields.with(DAY + day, "on");
		}
		return fields;
	}

	/** What two weeks differ in, in the reader's language. */
	List<Change> changes(WorkingWeek before, WorkingWeek after, Locale locale) {
		return Stream
			.of(change("editor.hours.days", days(before, locale), days(after, locale), locale),
					change("editor.hours.usual", hours(before.opens(), before.closes()),
							hours(after.opens(), after.closes()), locale),
					change("editor.hours.ramadan", hours(before.ramadanOpens(), before.ramadanCloses()),
							hours(after.ramadanOpens(), after.ramadanCloses()), locale))
			.filter(Objects::nonNull)
			.toList();
	}

	private @Nullable Change change(String label, String before, String after, Locale locale) {
		return before.equals(after) ? null : new Change(this.messages.text(label, locale), before, after);
	}

	String days(WorkingWeek week, Locale locale) {
		return DAYS.stream()
			.filter(week.workdays()::contains)
			.map((day) -> this.messages.text("editor.day." + day, locale))
			.collect(Collectors.joining(this.messages.text("basicdata.comma", locale) + " "));
	}

	static String hours(LocalTime opens, LocalTime closes) {
		return opens + "–" + closes;
	}

	private static Set<DayOfWeek> days(FormSubmission submission) {
		Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
		Arrays.stream(DayOfWeek.values()).filter((day) -> !submission.value(DAY + day).isEmpty()).forEach(days::add);
		return days;
	}

	private Optional<LocalTime> time(FormSubmission submission, String field) {
		return this.dates.parseTime(submission.value(field)).map((time) -> time.truncatedTo(ChronoUnit.MINUTES));
	}

}
