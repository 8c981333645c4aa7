package org.tawasul.desk.web;

import java.util.Locale;
import java.util.Set;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.desk.WorkListRepository;
import org.tawasul.desk.WorkListTab;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The staff's home: who is signed in, where else they work, and their work lists.
 */
@Controller
@RequestMapping("/desk")
class DeskHomeController {

	private final CurrentUser user;

	private final WorkListRepository workLists;

	private final DeskCaseService desk;

	private final CaseAccess access;

	private final WorkListViewMapper mapper;

	private final CaseFormatter formatter;

	private final MinistryDirectory directory;

	DeskHomeController(CurrentUser user, WorkListRepository lists, DeskCaseService desk, CaseAccess access,
			WorkListViewMapper mapper, CaseFormatter formatter, MinistryDirectory directory) {
		this.directory = directory;
		this.user = user;
		this.workLists = lists;
		this.desk = desk;
		this.access = access;
		this.mapper = mapper;
		this.formatter = formatter;
	}

	@GetMapping
	ModelAndView show(WorkListPageRequest request, Locale locale) {
		return page(request, locale, HttpStatus.OK);
	}

	/** Opens a case by its number. */
	@GetMapping("/cases")
	ModelAndView find(@RequestParam(defaultValue = "") String number, Locale locale) {
		return CaseNumber.parse(number)
			.filter((wanted) -> this.desk.find(this.user.get(), wanted).isPresent())
			.map((wanted) -> new ModelAndView("redirect:/desk/cases/" + wanted))
			.orElseGet(() -> notFound(number, locale));
	}

	private ModelAndView notFound(String typed, Locale locale) {
		boolean unreadable = CaseNumber.parse(typed).isEmpty();
		ModelAndView page = page(WorkListPageRequest.FIRST, locale,
				unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND);
		page.addObject("typed", typed);
		page.addObject("fault", unreadable ? "unreadable" : "unknown");
		return page;
	}

	private ModelAndView page(WorkListPageRequest request, Locale locale, HttpStatus status) {
		StaffUser viewer = this.user.get();
		ModelAndView page = new ModelAndView("desk/home", status);
		boolean lists = this.access.hasCases(viewer);
		page.addObject("roles", viewer.roles().stream().sorted().map((role) -> title(role, viewer)).toList());
		page.addObject("units",
				viewer.units().stream().sorted().map((code) -> this.formatter.unit(code, locale)).toList());
		page.addObject("searches", lists || this.access.mayAskForStatus(viewer));
		page.addObject("typed", "");
		page.addObject("lists", lists);
		if (lists) {
			addList(viewer, request, locale, page);
		}
		return page;
	}

	/** The Minister is the head of the ministry, but nobody would say so. */
	private String title(Role role, StaffUser viewer) {
		boolean minister = role == Role.HEAD && viewer.units().equals(Set.of(this.directory.root().code()));
		return minister ? "MINISTER" : role.name();
	}

	private void addList(StaffUser viewer, WorkListPageRequest request, Locale locale, ModelAndView page) {
		page.addObject("tabs", WorkListTab.values());
		page.addObject("tab", request.list());
		page.addObject("counts", this.workLists.counts(viewer));
		page.addObject("sections", this.mapper.sections(viewer, request, locale));
	}

}
