package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The staff's home: who is signed in, what waits for them, and where the menus lead.
 */
@Controller
@RequestMapping("/desk")
class DeskHomeController {

	private final CurrentUser user;

	private final DeskCaseService desk;

	private final CaseAccess access;

	private final HomeNumbersMapper numbers;

	private final CaseFormatter formatter;

	private final MinistryDirectory directory;

	DeskHomeController(CurrentUser user, DeskCaseService desk, CaseAccess access, HomeNumbersMapper numbers,
			CaseFormatter formatter, MinistryDirectory directory) {
		this.directory = directory;
		this.user = user;
		this.desk = desk;
		this.access = access;
		this.numbers = numbers;
		this.formatter = formatter;
	}

	@GetMapping
	ModelAndView show(Locale locale) {
		return page(locale, HttpStatus.OK);
	}

	/** The lists were here once: bookmarks still ask for them. */
	@GetMapping(params = "tab")
	String lists(FollowUpRequest request) {
		return "redirect:" + new FollowUpLinks(FollowUpScreen.REQUESTS, request).here();
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
		ModelAndView page = page(locale, unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND);
		page.addObject("typed", typed);
		page.addObject("fault", unreadable ? "unreadable" : "unknown");
		return page;
	}

	private ModelAndView page(Locale locale, HttpStatus status) {
		StaffUser viewer = this.user.get();
		ModelAndView page = new ModelAndView("desk/home", status);
		boolean lists = this.access.hasCases(viewer);
		page.addObject("roles", viewer.roles().stream().sorted().map((role) -> title(role, viewer)).toList());
		page.addObject("units",
				viewer.units().stream().sorted().map((code) -> this.formatter.unit(code, locale)).toList());
		page.addObject("searches", lists || this.access.mayAskForStatus(viewer));
		page.addObject("typed", "");
		page.addObject("lists", lists);
		page.addObject("numbers", lists ? this.numbers.numbers(viewer) : List.of());
		return page;
	}

	/** The Minister is the head of the ministry, but nobody would say so. */
	private String title(Role role, StaffUser viewer) {
		boolean minister = role == Role.HEAD && viewer.units().equals(Set.of(this.directory.root().code()));
		return minister ? "MINISTER" : role.name();
	}

}
