package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffApplication;
import org.tawasul.access.StaffUser;
import org.tawasul.desk.FailedJobService;
import org.tawasul.desk.FailedJobService.FailedJob;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The steps that were given up, for the scripts of Cockpit: which step of which case, in
 * words. Why, and having them tried again, is for administrators.
 */
@RestController
class FailedStepController {

	/** As many as are listed at once. */
	static final int PAGE = 20;

	private final CurrentUser user;

	private final CaseAccess access;

	private final FailedJobService jobs;

	private final DateFormatter dates;

	FailedStepController(CurrentUser user, CaseAccess access, FailedJobService jobs, DateFormatter dates) {
		this.user = user;
		this.access = access;
		this.jobs = jobs;
		this.dates = dates;
	}

	/**
	 * What was given up, a page of it.
	 * @param from how many were listed before
	 */
	@GetMapping("/desk/failed-steps")
	FailedStepsView failed(@RequestParam(defaultValue = "0") int from, Locale locale) {
		StaffUser viewer = this.user.get();
		if (!StaffApplication.of(viewer).contains(StaffApplication.COCKPIT)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		boolean repairs = viewer.hasAnyRole(Role.ADMINISTRATOR);
		boolean seesCases = this.access.scope(viewer).everything();
		int first = Math.max(0, from);
		long number = this.jobs.count();
		return new FailedStepsView(number,
				this.jobs.find(first, PAGE, locale)
					.stream()
					.map((job) -> view(job, repairs, seesCases, locale))
					.toList(),
				(number - PAGE > first) ? first + PAGE : null, repairs ? "/desk/jobs" : null);
	}

	private FailedStepView view(FailedJob job, boolean repairs, boolean seesCases, Locale locale) {
		// Who sees no cases, learns no numbers of theirs either, nor when they were due.
		boolean sees = repairs || seesCases;
		String number = sees ? job.caseNumber() : null;
		return new FailedStepView(job.step(), number,
				(sees && job.lastTried() != null) ? this.dates.brief(job.lastTried(), locale) : "",
				repairs ? job.reason() : "", repairs ? job.detail() : "",
				(number != null && seesCases) ? "/desk/cases/" + number : null);
	}

	/**
	 * What was given up.
	 *
	 * @param number how many
	 * @param steps at most 20, what was last tried longest ago first
	 * @param next where the next page begins; null behind the last
	 * @param page where they are tried again; null for those who may not
	 */
	record FailedStepsView(long number, List<FailedStepView> steps, @Nullable Integer next, @Nullable String page) {

	}

	/**
	 * A step that was given up.
	 *
	 * @param step its name
	 * @param caseNumber whose it is; null for work that is no case's
	 * @param tried when it was last tried; may be empty
	 * @param reason why it failed, for administrators; else empty
	 * @param detail with which rule or exception, for administrators; may be empty
	 * @param page the case's page on the desk; null for those who do not see it
	 */
	record FailedStepView(String step, @Nullable String caseNumber, String tried, String reason, String detail,
			@Nullable String page) {

	}

}
