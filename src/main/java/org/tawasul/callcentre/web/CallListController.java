package org.tawasul.callcentre.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.callcentre.CallAccess;
import org.tawasul.callcentre.CallFigureService;
import org.tawasul.callcentre.CallNotAllowedException;
import org.tawasul.callcentre.CallService;
import org.tawasul.callcentre.Caller;
import org.tawasul.page.FormDraftService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an agent waits for the next call: one field, the calls that are not ended, and
 * the shift so far. Who calls is never in an address.
 */
@Controller
class CallListController {

	static final String PAGE = "/desk/calls";

	static final String SOUGHT = "sought";

	private final CurrentUser user;

	private final CallService calls;

	private final CallFigureService figures;

	private final CallViewMapper mapper;

	private final FormDraftService drafts;

	CallListController(CurrentUser user, CallService calls, CallFigureService figures, CallViewMapper mapper,
			FormDraftService drafts) {
		this.user = user;
		this.calls = calls;
		this.figures = figures;
		this.mapper = mapper;
		this.drafts = drafts;
	}

	@GetMapping(PAGE)
	String show(@RequestParam(defaultValue = "") String form, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		StaffUser agent = agent(this.user.get());
		this.drafts.prepare(request, response);
		this.drafts.find(form, PAGE, request).ifPresent((draft) -> {
			model.addAttribute(SOUGHT, draft.submission().value(SOUGHT));
			this.drafts.delete(form, request);
		});
		model.addAttribute("next", UUID.randomUUID());
		model.addAttribute("open", this.mapper.lines(this.calls.open(agent), locale));
		model.addAttribute("own", this.mapper.line(this.figures.ofOneself(agent), locale));
		return "callcentre/calls";
	}

	/**
	 * Begins a call, with or without a number.
	 */
	@PostMapping(PAGE)
	String begin(@RequestParam(defaultValue = "") String call, @RequestParam(defaultValue = "") String sought,
			RedirectAttributes redirect) {
		StaffUser agent = agent(this.user.get());
		Optional<Caller> caller = sought.isBlank() ? Optional.of(Caller.UNKNOWN) : Caller.parse(sought);
		if (caller.isEmpty()) {
			redirect.addFlashAttribute(SOUGHT, sought);
			redirect.addFlashAttribute("refused", "number");
			return "redirect:" + PAGE;
		}
		UUID id = CallController.parse(call).orElseGet(UUID::randomUUID);
		try {
			this.calls.begin(agent, id, caller.get());
		}
		catch (CallNotAllowedException ex) {
			// Back, and the form of a call that has ended since: it is the next call now.
			id = UUID.randomUUID();
			this.calls.begin(agent, id, caller.get());
		}
		return "redirect:" + PAGE + "/" + id;
	}

	static StaffUser agent(StaffUser user) {
		if (!CallAccess.takesCalls(user)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return user;
	}

}
