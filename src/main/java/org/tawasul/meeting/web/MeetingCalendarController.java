package org.tawasul.meeting.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.language.DateFormatter;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingListService;
import org.tawasul.meeting.MeetingListService.Row;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The calendar of meetings: a Gregorian month, a Hijri month or a week, in weeks that
 * begin on Sunday, each day with both of its dates.
 */
@Controller
class MeetingCalendarController {

	static final String PAGE = "/desk/meetings/calendar";

	/** Years that the calendar turns to. */
	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private final MeetingListService lists;

	private final MeetingAccess access;

	private final CurrentUser user;

	private final CalendarDayMapper days;

	private final Clock clock;

	MeetingCalendarController(MeetingListService lists, MeetingAccess access, CurrentUser user, CalendarDayMapper days,
			Clock clock) {
		this.lists = lists;
		this.access = access;
		this.user = user;
		this.days = days;
		this.clock = clock;
	}

	@GetMapping(PAGE)
	String show(@RequestParam(defaultValue = "") String span, @RequestParam(defaultValue = "") String day,
			Locale locale, Model model) {
		if (!this.access.mayRead(this.user.get())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		CalendarSpan chosen = EnumUtils.getEnumIgnoreCase(CalendarSpan.class, span, CalendarSpan.MONTH);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		LocalDate shown = parse(day, today);
		LocalDate first = chosen.first(shown);
		LocalDate next = chosen.turn(first, 1);
		LocalDate begin = CalendarSpan.sunday(first);
		LocalDate end = CalendarSpan.sunday(next.plusDays(6));
		Map<LocalDate, List<Row>> meetings = this.lists.between(midnight(begin), midnight(end))
			.stream()
			.collect(Collectors.groupingBy((row) -> Objects.requireNonNull(row.time()).day()));
		CalendarDayMapper.Range range = new CalendarDayMapper.Range(first, next, today);
		model.addAttribute("span", chosen);
		model.addAttribute("spans", CalendarSpan.values());
		model.addAttribute("heading", this.days.heading(chosen, range, locale));
		model.addAttribute("weekdays", this.days.weekdays(locale));
		model.addAttribute("weeks",
				begin.datesUntil(end, Period.ofWeeks(1))
					.map((sunday) -> sunday.datesUntil(sunday.plusWeeks(1))
						.map((date) -> this.days.view(date, range, meetings.getOrDefault(date, List.of()), locale))
						.toList())
					.toList());
		model.addAttribute("none", meetings.keySet().stream().noneMatch(range::contains));
		model.addAttribute("shown", shown.toString());
		model.addAttribute("before", address(chosen.turn(first, -1)));
		model.addAttribute("after", address(next));
		return "meeting/calendar";
	}

	private static Instant midnight(LocalDate date) {
		return date.atStartOfDay(DateFormatter.ZONE).toInstant();
	}

	/** Nothing where the calendar does not turn to. */
	private static @Nullable String address(LocalDate date) {
		return isShown(date) ? date.toString() : null;
	}

	private static boolean isShown(LocalDate date) {
		return FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR;
	}

	/** Whatever stands in the address, some day is shown. */
	private static LocalDate parse(String day, LocalDate today) {
		try {
			LocalDate date = LocalDate.parse(day);
			return isShown(date) ? date : today;
		}
		catch (DateTimeException ex) {
			return today;
		}
	}

}
