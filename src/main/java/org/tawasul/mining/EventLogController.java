package org.tawasul.mining;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The event log of closed cases, for programs that mine processes: for those who see
 * every case.
 */
@Controller
class EventLogController {

	/** A log has a row for each step of each case, where a page has sums. */
	static final int MAX_YEARS = 3;

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
	@Nullable ModelAndView csv(WayForm form, EventLogCriteria criteria, Locale locale, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		return send(form, criteria, EventLogFormat.CSV, locale, request, response);
	}

	@GetMapping(WayPageController.PAGE + "/log.xes")
	@Nullable ModelAndView xes(WayForm form, EventLogCriteria criteria, Locale locale, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		return send(form, criteria, EventLogFormat.XES, locale, request, response);
	}

	/**
	 * What is wrong with the period is said on the page. Whoever asks for the head alone
	 * has read nothing, and has no turn less.
	 */
	private @Nullable ModelAndView send(WayForm form, EventLogCriteria criteria, EventLogFormat format, Locale locale,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.access.requireCases();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		if (!form.errors(this.dates, today).isEmpty()) {
			return this.page.show(form, locale);
		}
		criteria.check(this.logs.units());
		StepPeriod period = form.period(this.dates, today);
		if (period.isLongerThan(MAX_YEARS)) {
			return this.page.show(form, Map.of("until", "mining.log.long"), locale);
		}
		if (HttpMethod.HEAD.matches(request.getMethod())) {
			head(response, period, format);
			return null;
		}
		this.logs.write(this.user.get(), period, criteria, format, locale, () -> begin(response, period, format));
		return null;
	}

	private static OutputStream begin(HttpServletResponse response, StepPeriod period, EventLogFormat format)
			throws IOException {
		head(response, period, format);
		return response.getOutputStream();
	}

	private static void head(HttpServletResponse response, StepPeriod period, EventLogFormat format) {
		response.setContentType(format.mediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("event-log-%s-%s.%s".formatted(period.from(), period.until(), format.extension()))
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
	}

}
