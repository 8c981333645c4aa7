package org.tawasul.callcentre.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.callcentre.CallAccess;
import org.tawasul.callcentre.CallFigureService;
import org.tawasul.callcentre.CallFigures;
import org.tawasul.callcentre.Shift;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The figures of a shift: an agent's own, everybody's for the care centre and managers.
 */
@Controller
class CallFigureController {

	static final String PAGE = CallListController.PAGE + "/figures";

	private final CurrentUser user;

	private final CallFigureService figures;

	private final CallViewMapper mapper;

	CallFigureController(CurrentUser user, CallFigureService figures, CallViewMapper mapper) {
		this.user = user;
		this.figures = figures;
		this.mapper = mapper;
	}

	static boolean mayLook(StaffUser user) {
		return CallAccess.takesCalls(user) || CallAccess.seesAllCalls(user);
	}

	@GetMapping(PAGE)
	String show(@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "0") String shift,
			Locale locale, Model model) {
		StaffUser viewer = this.user.get();
		if (!mayLook(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		LocalDate chosen = day(day);
		List<Shift> shifts = this.figures.shifts(chosen);
		Shift sought = shifts.stream()
			.filter((each) -> Integer.toString(each.number()).equals(shift))
			.findFirst()
			.orElse(shifts.get(0));
		CallFigures found = this.figures.of(viewer, sought);
		model.addAttribute("day", chosen);
		model.addAttribute("shifts", shifts);
		model.addAttribute("shift", sought);
		model.addAttribute("all", CallAccess.seesAllCalls(viewer));
		model.addAttribute("total", this.mapper.line(found.total(), locale));
		model.addAttribute("open", found.open());
		model.addAttribute("agents", this.mapper.agents(found, locale));
		model.addAttribute("kinds", this.mapper.kinds(found, locale));
		model.addAttribute("calls", this.mapper.lines(this.figures.calls(viewer, sought), locale));
		return "callcentre/figures";
	}

	/** Today, where no day was chosen or none that there is. */
	private LocalDate day(String typed) {
		try {
			return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(typed) : this.figures.today();
		}
		catch (DateTimeException ex) {
			return this.figures.today();
		}
	}

}
