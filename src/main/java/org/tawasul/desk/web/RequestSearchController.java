package org.tawasul.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.Regions;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.language.DateParser;
import org.tawasul.search.CaseProgressCriteria.CaseDate;
import org.tawasul.search.CaseProgressCriteria.CaseLevel;
import org.tawasul.search.CaseProgressCriteria.Holding;
import org.tawasul.search.CaseProgressCriteria.ObjectionOutcome;
import org.tawasul.search.CaseSearchBusyException;
import org.tawasul.search.CaseSearchCriteria.Punctuality;
import org.tawasul.search.CaseSearchService;
import org.tawasul.search.CaseSearchTooBroadException;
import org.tawasul.search.FoundCases;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The search of the menu <i>requests</i>: among all cases that somebody may see.
 */
@Controller
class RequestSearchController {

	private final CurrentUser user;

	private final CaseAccess access;

	private final CaseSearchService search;

	private final RequestSearchViewMapper mapper;

	private final MinistryDirectory directory;

	private final CategoryService categories;

	private final StatusLabels statuses;

	private final DateParser dates;

	RequestSearchController(CurrentUser user, CaseAccess access, CaseSearchService search,
			RequestSearchViewMapper mapper, MinistryDirectory directory, CategoryService categories,
			StatusLabels statuses, DateParser dates) {
		this.user = user;
		this.access = access;
		this.search = search;
		this.mapper = mapper;
		this.directory = directory;
		this.categories = categories;
		this.statuses = statuses;
		this.dates = dates;
	}

	@GetMapping("/desk/requests")
	ModelAndView search(RequestSearchForm form, CaseProgressForm progress, Locale locale) {
		StaffUser viewer = this.user.get();
		if (!this.access.hasCases(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Map<String, String> errors = form.errors(this.dates);
		ModelAndView page = new ModelAndView("desk/requests",
				errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
		page.addObject("form", form);
		page.addObject("progress", progress);
		page.addObject("errors", errors);
		addChoices(page, locale);
		if (errors.isEmpty()) {
			addFound(viewer, form, progress, page, locale);
		}
		return page;
	}

	private void addFound(StaffUser viewer, RequestSearchForm form, CaseProgressForm progress, ModelAndView page,
			Locale locale) {
		try {
			FoundCases found = this.search.find(viewer, form.criteria(this.dates, progress), form.start().orElse(null));
			page.addObject("found", found);
			page.addObject("rows", this.mapper.views(viewer, found, locale));
		}
		catch (CaseSearchTooBroadException ex) {
			page.setStatus(HttpStatus.BAD_REQUEST);
			page.addObject("errors", Map.of("q", "desk.requests.error.broad"));
		}
		catch (CaseSearchBusyException ex) {
			page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
			page.addObject("errors", Map.of("q", "desk.requests.error.busy"));
		}
	}

	private void addChoices(ModelAndView page, Locale locale) {
		page.addObject("types", CaseType.values());
		page.addObject("categories", this.categories.inOrder());
		page.addObject("phases", Phase.values());
		page.addObject("importances", Importance.values());
		page.addObject("channels", Channel.values());
		page.addObject("regions", Regions.ALL);
		page.addObject("punctualities", Punctuality.values());
		page.addObject("caseDates", CaseDate.values());
		page.addObject("caseLevels", CaseLevel.values());
		page.addObject("reachedLevels", List.of(CaseLevel.UNIT_HEAD, CaseLevel.UPPER_HEAD, CaseLevel.MINISTER));
		page.addObject("outcomes", ObjectionOutcome.values());
		page.addObject("holdings", Holding.values());
		page.addObject("statuses", this.statuses.all(locale));
		page.addObject("levels", List.of(EscalationLevelKind.HEAD, EscalationLevelKind.MINISTER));
		page.addObject("units",
				this.directory.units().stream().sorted(Comparator.comparing((OrgUnit unit) -> unit.code())).toList());
		page.addObject("formerUnits", this.directory.formerUnits());
	}

}
