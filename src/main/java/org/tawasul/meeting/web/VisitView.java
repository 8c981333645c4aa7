package org.tawasul.meeting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Regions;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.Visit;
import org.tawasul.meeting.VisitService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the desk's pages of visits show.
 */
@Component
class VisitView {

	private final VisitService visits;

	private final MeetingAccess access;

	private final VisibleCases cases;

	private final MinistryDirectory ministry;

	private final DateFormatter dates;

	VisitView(VisitService visits, MeetingAccess access, VisibleCases cases, MinistryDirectory ministry,
			DateFormatter dates) {
		this.visits = visits;
		this.access = access;
		this.cases = cases;
		this.ministry = ministry;
		this.dates = dates;
	}

	/** The visits of a period, and for those who receive the form for another one. */
	ModelAndView list(StaffUser viewer, Map<String, String> typed, VisitPeriod period, FormSubmission submission,
			HttpStatus status, Locale locale) {
		List<Visit> found = this.visits.list(period.begin(), period.end(), before(typed));
		boolean more = found.size() > VisitService.PAGE;
		List<Visit> shown = more ? found.subList(0, VisitService.PAGE) : found;
		ModelAndView page = new ModelAndView("meeting/visits", status);
		page.addObject("visits", shown);
		page.addObject("next", more ? Long.toString(shown.get(shown.size() - 1).id()) : null);
		page.addObject("names", names(shown, locale));
		page.addObject("figures", this.visits.count(period.begin(), period.end()));
		page.addObject("period", period);
		page.addObject("from", period.readable() ? this.dates.field(period.first()) : typed.getOrDefault("from", ""));
		page.addObject("until", period.readable() ? this.dates.field(period.last()) : typed.getOrDefault("until", ""));
		boolean receives = this.access.seesContact(viewer);
		page.addObject("receives", receives);
		page.addObject("submission", submission);
		page.addObject("languageForm", receives ? VisitFormReader.FORM : null);
		page.addObject("regions", Regions.ALL);
		page.addObject("types", CaseType.values());
		page.addObject("units", this.ministry.units());
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		return page;
	}

	ModelAndView page(StaffUser viewer, Visit visit, Locale locale) {
		ModelAndView page = new ModelAndView("meeting/visit");
		page.addObject("visit", visit);
		page.addObject("receivedBy", names(List.of(visit), locale).get(visit.receivedBy()));
		page.addObject("contact", this.access.seesContact(viewer));
		page.addObject("caseVisible", visit.caseNumber() != null
				&& this.cases.of(viewer, List.of(Objects.requireNonNull(visit.caseNumber()))).size() == 1);
		return page;
	}

	/** The visit behind which the page begins; 0 for the first page. */
	private static long before(Map<String, String> typed) {
		String before = typed.getOrDefault("before", "");
		return before.matches("[0-9]{1,18}") ? Long.parseLong(before) : 0;
	}

	private Map<String, String> names(List<Visit> shown, Locale locale) {
		return shown.stream()
			.map(Visit::receivedBy)
			.distinct()
			.collect(Collectors.toMap((name) -> name,
					(name) -> this.ministry.person(name).map((person) -> person.name(locale)).orElse(name)));
	}

}
