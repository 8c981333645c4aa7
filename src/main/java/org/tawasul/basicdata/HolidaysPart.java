package org.tawasul.basicdata;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.Column;
import org.tawasul.basicdata.reading.Line;
import org.tawasul.basicdata.reading.Sheet;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.Holidays;

/**
 * The holidays of an import, told apart by their first day.
 */
final class HolidaysPart {

	/** Longer than any leave of schools: a slip of the pen in the year. */
	private static final int LONGEST = 60;

	private final Draft draft;

	private final Terms terms;

	private final Map<LocalDate, Holiday> known = new TreeMap<>();

	private final TreeMap<LocalDate, Holiday> wanted = new TreeMap<>();

	private final Map<LocalDate, Line> lines = new HashMap<>();

	private final List<Holiday> changed = new ArrayList<>();

	private final List<LocalDate> removed = new ArrayList<>();

	HolidaysPart(Draft draft, Terms terms, List<Holiday> known) {
		this.draft = draft;
		this.terms = terms;
		known.forEach((holiday) -> this.known.put(holiday.from(), holiday));
		this.wanted.putAll(this.known);
	}

	void plan(Holidays calendar) {
		if (!this.draft.isGiven(Sheet.HOLIDAYS) || this.draft.isUnread(Sheet.HOLIDAYS)) {
			return;
		}
		this.draft.lines(Sheet.HOLIDAYS).forEach(this::read);
		this.known.values().stream().filter((holiday) -> !this.lines.containsKey(holiday.from())).forEach(this::settle);
		Holiday before = null;
		for (Holiday holiday : this.wanted.values()) {
			if (before != null && !before.to().isBefore(holiday.from())) {
				fault(holiday.from(), "holidays_overlap", before.from().toString(), before.to().toString());
			}
			before = holiday;
		}
		calendar.endless(this.wanted.values()).forEach((from) -> fault(from, "no_working_day"));
	}

	List<Holiday> changed() {
		return this.changed;
	}

	List<LocalDate> removed() {
		return this.removed;
	}

	private void read(Line line) {
		Cells cells = new Cells(line, this.terms, this.draft.faults());
		LocalDate from = cells.date(Column.FROM).orElse(null);
		LocalDate until = cells.date(Column.UNTIL).orElse(from);
		String arabic = cells.name(Column.ARABIC_NAME);
		String english = cells.text(Column.ENGLISH_NAME, Cells.LONGEST_NAME).orElse("");
		if (from == null || until == null) {
			if (cells.good()) {
				cells.refuse(Column.FROM, "empty");
			}
			return;
		}
		if (until.isBefore(from)) {
			cells.refuse(Column.UNTIL, "from_after_until");
		}
		else if (ChronoUnit.DAYS.between(from, until) >= LONGEST) {
			cells.refuse(Column.UNTIL, "holiday_too_long", String.valueOf(LONGEST));
		}
		Line first = this.lines.putIfAbsent(from, line);
		if (first != null) {
			cells.refuse(Column.FROM, "day_twice", from.toString(), String.valueOf(first.number()));
		}
		if (cells.good()) {
			Holiday before = this.known.get(from);
			String kept = (before != null && !cells.has(Column.ENGLISH_NAME)) ? before.englishName() : arabic;
			enter(before, new Holiday(from, until, arabic, english.isEmpty() ? kept : english));
		}
	}

	private void enter(@Nullable Holiday before, Holiday after) {
		this.wanted.put(after.from(), after);
		if (after.equals(before)) {
			this.draft.unchanged(Sheet.HOLIDAYS);
			return;
		}
		List<Difference> differences = new ArrayList<>();
		Draft.compare(differences, Column.UNTIL, (before != null) ? before.to().toString() : null,
				after.to().toString());
		Draft.compare(differences, Column.ARABIC_NAME, (before != null) ? before.arabicName() : null,
				after.arabicName());
		Draft.compare(differences, Column.ENGLISH_NAME, (before != null) ? before.englishName() : null,
				after.englishName());
		this.changed.add(after);
		this.draft.add(entry(after), (before != null) ? Change.Verb.CHANGED : Change.Verb.ADDED, differences);
	}

	private void settle(Holiday holiday) {
		if (this.draft.isComplete(Sheet.HOLIDAYS)) {
			this.wanted.remove(holiday.from());
			this.removed.add(holiday.from());
			this.draft.add(entry(holiday), Change.Verb.REMOVED, List.of());
		}
		else {
			this.draft.missing(entry(holiday));
		}
	}

	private void fault(LocalDate from, String code, String... arguments) {
		Line line = this.lines.get(from);
		String file = (line != null) ? line.file() : Sheet.HOLIDAYS.file();
		this.draft.faults().add(file, (line != null) ? line.number() : 0, Column.FROM, code, arguments);
	}

	private static Entry entry(Holiday holiday) {
		return Entry.of(Sheet.HOLIDAYS, holiday.arabicName(), Column.FROM, holiday.from().toString());
	}

}
