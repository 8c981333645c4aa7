package org.tawasul.basicdata;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.basicdata.reading.ImportRow;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.HolidayService;

/**
 * The holidays of an import, told apart by their first day.
 */
final class HolidayPlanner {

	/** Longer than any leave of schools: a slip of the pen in the year. */
	private static final int LONGEST = 60;

	private final ImportPlanBuilder draft;

	private final TermDictionary terms;

	private final Map<LocalDate, Holiday> known = new TreeMap<>();

	private final TreeMap<LocalDate, Holiday> wanted = new TreeMap<>();

	private final Map<LocalDate, ImportRow> lines = new HashMap<>();

	private final List<Holiday> changed = new ArrayList<>();

	private final List<LocalDate> removed = new ArrayList<>();

	HolidayPlanner(ImportPlanBuilder draft, TermDictionary terms, List<Holiday> known) {
		this.draft = draft;
		this.terms = terms;
		known.forEach((holiday) -> this.known.put(holiday.from(), holiday));
		this.wanted.putAll(this.known);
	}

	void plan(HolidayService calendar) {
		if (!this.draft.isGiven(ImportFileKind.HOLIDAYS) || this.draft.isUnread(ImportFileKind.HOLIDAYS)) {
			return;
		}
		this.draft.lines(ImportFileKind.HOLIDAYS).forEach(this::read);
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

	private void read(ImportRow line) {
		CellParser cells = new CellParser(line, this.terms, this.draft.faults());
		LocalDate from = cells.date(ImportColumn.FROM).orElse(null);
		LocalDate until = cells.date(ImportColumn.UNTIL).orElse(from);
		String arabic = cells.name(ImportColumn.ARABIC_NAME);
		String english = cells.text(ImportColumn.ENGLISH_NAME, CellParser.LONGEST_NAME).orElse("");
		if (from == null || until == null) {
			if (cells.good()) {
				cells.refuse(ImportColumn.FROM, "empty");
			}
			return;
		}
		if (until.isBefore(from)) {
			cells.refuse(ImportColumn.UNTIL, "from_after_until");
		}
		else if (ChronoUnit.DAYS.between(from, until) >= LONGEST) {
			cells.refuse(ImportColumn.UNTIL, "holiday_too_long", String.valueOf(LONGEST));
		}
		ImportRow first = this.lines.putIfAbsent(from, line);
		if (first != null) {
			cells.refuse(ImportColumn.FROM, "day_twice", from.toString(), String.valueOf(first.number()));
		}
		if (cells.good()) {
			Holiday before = this.known.get(from);
			String kept = (before != null && !cells.has(ImportColumn.ENGLISH_NAME)) ? before.englishName() : arabic;
			enter(before, new Holiday(from, until, arabic, english.isEmpty() ? kept : english));
		}
	}

	private void enter(@Nullable Holiday before, Holiday after) {
		this.wanted.put(after.from(), after);
		if (after.equals(before)) {
			this.draft.unchanged(ImportFileKind.HOLIDAYS);
			return;
		}
		List<ColumnDifference> differences = new ArrayList<>();
		ImportPlanBuilder.compare(differences, ImportColumn.UNTIL, (before != null) ? before.to().toString() : null,
				after.to().toString());
		ImportPlanBuilder.compare(differences, ImportColumn.ARABIC_NAME, (before != null) ? before.arabicName() : null,
				after.arabicName());
		ImportPlanBuilder.compare(differences, ImportColumn.ENGLISH_NAME,
				(before != null) ? before.englishName() : null, after.englishName());
		this.changed.add(after);
		this.draft.add(entry(after), (before != null) ? PlannedChange.Verb.CHANGED : PlannedChange.Verb.ADDED,
				differences);
	}

	private void settle(Holiday holiday) {
		if (this.draft.isComplete(ImportFileKind.HOLIDAYS)) {
			this.wanted.remove(holiday.from());
			this.removed.add(holiday.from());
			this.draft.add(entry(holiday), PlannedChange.Verb.REMOVED, List.of());
		}
		else {
			this.draft.missing(entry(holiday));
		}
	}

	private void fault(LocalDate from, String code, String... arguments) {
		ImportRow line = this.lines.get(from);
		String file = (line != null) ? line.file() : ImportFileKind.HOLIDAYS.file();
		this.draft.faults().add(file, (line != null) ? line.number() : 0, ImportColumn.FROM, code, arguments);
	}

	private static RecordKey entry(Holiday holiday) {
		return RecordKey.of(ImportFileKind.HOLIDAYS, holiday.arabicName(), ImportColumn.FROM,
				holiday.from().toString());
	}

}
