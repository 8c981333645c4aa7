package org.tawasul.mining;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The event log of closed cases, for programs that mine processes: for those who see
 * every case.
 */
@Controller
class EventLogController {

	private final FigureAccess access;

	private final CurrentUser user;

	private final EventLogService logs;

	private final WayPageController page;

	private final DateParser dates;

	private final Clock clock;

	EventLogController(FigureAccess access, CurrentUser user, EventLogService logs, WayPageController page,
			DateParser dates, Clock clock) {
		this.access = access;
		this.user = user;
		this.logs = logs;
		this.page = page;
		this.dates = dates;
		this.clock = clock;
	}

	@GetMapping(WayPageController.PAGE + "/log.csv")
	@Nullable ModelAndView csv(WayForm form, EventLogCriteria criteria, Locale locale, HttpServletResponse response)
			throws IOException {
		return send(form, criteria, EventLogFormat.CSV, locale, response);
	}

	@GetMapping(WayPageController.PAGE + "/log.xes")
	@Nullable ModelAndView xes(WayForm form, EventLogCriteria criteria, Locale locale, HttpServletResponse response)
			throws IOException {
		return send(form, criteria, EventLogFormat.XES, locale, response);
	}

	/** What is wrong with the period is said on the page. */
	private @Nullable ModelAndView send(WayForm form, EventLogCriteria criteria, EventLogFormat format, Locale locale,
			HttpServletResponse response) throws IOException {
		this.access.requireCases();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		if (!form.errors(this.dates, today).isEmpty()) {
			return this.page.show(form, locale);
		}
		criteria.check(this.logs.units());
		StepPeriod period = form.period(this.dates, today);
		this.logs.write(this.user.get(), period, criteria, format, locale, () -> begin(response, period, format));
		return null;
	}

	private static OutputStream begin(HttpServletResponse response, StepPeriod period, EventLogFormat format)
			throws IOException {
		response.setContentType(format.mediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("event-log-%s-%s.%s".formatted(period.from(), period.until(), format.extension()))
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		return response.getOutputStream();
	}

}
