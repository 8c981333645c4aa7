package org.tawasul.basicdata;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.HolidayService;
import org.tawasul.language.SearchText;

/**
 * The holidays of an import, told apart by their first day.
 */
final class HolidayPlanner extends RecordPlanner<LocalDate, Holiday> {

	/** Longer than any school leave: a typing error in the year. */
	private static final int MAX_DAYS = 60;

	private static final List<Column<Holiday>> COLUMNS = List.of(
			new Column<>(ImportColumn.UNTIL, (holiday) -> holiday.to().toString()),
			new Column<>(ImportColumn.ARABIC_NAME, Holiday::arabicName),
			new Column<>(ImportColumn.ENGLISH_NAME, Holiday::englishName));

	HolidayPlanner(ImportPlanBuilder plan, List<Holiday> known) {
		super(ImportFileKind.HOLIDAYS, ImportColumn.FROM, COLUMNS, Holiday::arabicName, plan, known, Holiday::from);
	}

	void plan(HolidayService calendar) {
		if (!isRead()) {
			return;
		}
		readRows();
		planMissing();
		Holiday before = null;
		for (Holiday holiday : new TreeMap<>(wanted()).values()) {
			if (before != null && !before.to().isBefore(holiday.from())) {
				checkOverlap(before, holiday);
			}
			before = holiday;
		}
		calendar.withoutWorkingDayAfter(wanted().values())
			.forEach((from) -> fault(from, ImportColumn.FROM, "no_working_day"));
	}

	/** The fault is at the one of the file, and about the other. */
	private void checkOverlap(Holiday earlier, Holiday later) {
		Holiday inFile = isInFile(later.from()) ? later : earlier;
		Holiday other = (inFile == later) ? earlier : later;
		String code = isInFile(other.from()) ? "holidays_overlap" : "holidays_overlap_recorded";
		fault(inFile.from(), ImportColumn.FROM, code, other.from().toString(), other.to().toString(),
				other.arabicName());
	}

	/** A holiday of the same name on other days that overlap: it was moved. */
	@Override
	boolean isReplaced(Holiday known) {
		return wanted().values()
			.stream()
			.filter((holiday) -> isInFile(holiday.from()))
			.anyMatch((holiday) -> !holiday.to().isBefore(known.from()) && !known.to().isBefore(holiday.from())
					&& SearchText.normalise(holiday.arabicName()).equals(SearchText.normalise(known.arabicName())));
	}

	@Override
	Optional<LocalDate> parseKey(CellParser cells) {
		return cells.requiredDate(ImportColumn.FROM);
	}

	@Override
	@Nullable Holiday parse(@Nullable LocalDate from, CellParser cells, @Nullable Holiday before) {
		LocalDate until = cells.date(ImportColumn.UNTIL).orElse(from);
		String arabic = cells.name(ImportColumn.ARABIC_NAME);
		String english = cells.englishName(before, Holiday::englishName, arabic);
		if (from == null || until == null) {
			return null;
		}
		if (until.isBefore(from)) {
			cells.refuse(ImportColumn.UNTIL, "from_after_until");
		}
		else if (ChronoUnit.DAYS.between(from, until) >= MAX_DAYS) {
			cells.refuse(ImportColumn.UNTIL, "holiday_too_long", String.valueOf(MAX_DAYS));
		}
		return new Holiday(from, until, arabic, english);
	}

}
