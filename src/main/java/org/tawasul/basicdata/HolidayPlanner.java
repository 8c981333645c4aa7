package org.tawasul.basicdata;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.HolidayService;

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
				fault(holiday.from(), ImportColumn.FROM, "holidays_overlap", before.from().toString(),
						before.to().toString());
			}
			before = holiday;
		}
		calendar.withoutWorkingDayAfter(wanted().values())
			.forEach((from) -> fault(from, ImportColumn.FROM, "no_working_day"));
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
