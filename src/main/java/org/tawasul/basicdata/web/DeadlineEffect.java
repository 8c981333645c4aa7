package org.tawasul.basicdata.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.ColumnDifference;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportPlan;
import org.tawasul.basicdata.PlannedChange;
import org.tawasul.casefile.OpenDeadlineRepository;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/** Says what other holidays do to the deadlines of open cases. */
@Component
class DeadlineEffect {

	/** Counting more would tell nobody anything. */
	private static final int MOST = 1000;

	private final OpenDeadlineRepository deadlines;

	private final Messages messages;

	DeadlineEffect(OpenDeadlineRepository deadlines, Messages messages) {
		this.deadlines = deadlines;
		this.messages = messages;
	}

	String of(ImportPlan plan, Locale locale) {
		int count = 0;
		for (PlannedChange change : plan.changes()) {
			count += count(change);
		}
		return (count >= MOST) ? this.messages.text("editor.holidays.effect.many", locale, MOST)
				: this.messages.text("editor.holidays.effect", locale, count);
	}

	private int count(PlannedChange change) {
		LocalDate from = LocalDate.parse(change.key().cells().get(0).value());
		List<LocalDate> ends = new ArrayList<>(List.of(from));
		for (ColumnDifference difference : change.differences()) {
			if (difference.column() == ImportColumn.UNTIL) {
				day(difference.before()).ifPresent(ends::add);
				day(difference.after()).ifPresent(ends::add);
			}
		}
		LocalDate last = ends.stream().max(LocalDate::compareTo).orElse(from);
		return this.deadlines.countDue(start(from), start(last.plusDays(1)), MOST);
	}

	private static Optional<LocalDate> day(@Nullable String day) {
		return Optional.ofNullable(day).map(LocalDate::parse);
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(DateFormatter.ZONE).toInstant();
	}

}
