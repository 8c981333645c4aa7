package org.tawasul.callcentre.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.callcentre.Call;
import org.tawasul.callcentre.CallAccess;
import org.tawasul.callcentre.CallerIdentityService;
import org.tawasul.meeting.TakenRequestDrafts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Leads from a call to a request for a meeting with the Minister, filled in with what the
 * call has told of its caller.
 */
@Controller
@RequestMapping(CallController.ADDRESS)
class CallMeetingController {

	private final CurrentUser user;

	private final CallController pages;

	private final CallerIdentityService callers;

	private final TakenRequestDrafts requests;

	CallMeetingController(CurrentUser user, CallController pages, CallerIdentityService callers,
			TakenRequestDrafts requests) {
		this.user = user;
		this.pages = pages;
		this.callers = callers;
		this.requests = requests;
	}

	@PostMapping("/meeting")
	String open(@PathVariable String id, Locale locale, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) {
		Call call = this.pages.findForAgent(id);
		if (!CallAccess.mayWorkOn(this.user.get(), call)) {
			return CallController.refuse(call, call.isEnded() ? "ended" : "broken-off", redirect);
		}
		return "redirect:" + this.requests.open(this.callers.of(call), CallForms.page(call.id(), CallForms.END), locale,
				request, response);
	}

	/** The form's address was entered by hand, or opened again after a sign-in. */
	@GetMapping("/meeting")
	String back(@PathVariable String id) {
		return "redirect:" + CallForms.page(this.pages.find(id).id(), CallForms.END);
	}

}
