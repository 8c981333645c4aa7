package org.tawasul.callcentre.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.callcentre.Call;
import org.tawasul.callcentre.CallAccess;
import org.tawasul.callcentre.CallNotAllowedException;
import org.tawasul.callcentre.CallService;
import org.tawasul.callcentre.Caller;
import org.tawasul.callcentre.TypedForm;
import org.tawasul.page.FormDraftService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a call: who calls, their cases, which colleague has to do with them, and
 * how the call ends. What is typed is kept with the call, so nothing is lost when the
 * line, the browser or the session breaks off.
 */
@Controller
@RequestMapping(CallController.ADDRESS)
class CallController {

	static final String ADDRESS = CallListController.PAGE + "/{id:[0-9a-f-]{36}}";

	private final CurrentUser user;

	private final CallService calls;

	private final CallPageRenderer renderer;

	private final CallEndReader ends;

	private final FormDraftService drafts;

	CallController(CurrentUser user, CallService calls, CallPageRenderer renderer, CallEndReader ends,
			FormDraftService drafts) {
		this.user = user;
		this.calls = calls;
		this.renderer = renderer;
		this.ends = ends;
		this.drafts = drafts;
	}

	@GetMapping
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String form,
			@RequestParam(required = false) String check, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		Call call = find(id);
		this.drafts.prepare(request, response);
		if (restore(call, form, TypedForm.END, request)) {
			redirect.addFlashAttribute("done", "restored");
			return redirect(call);
		}
		return this.renderer.page(this.user.get(), call, check != null, locale, model);
	}

	/** Asked for by the page's script every few seconds. */
	@GetMapping("/colleagues")
	String colleagues(@PathVariable String id, Locale locale, Model model) {
		this.renderer.addColleagues(findForAgent(id), locale, model);
		return "callcentre/call :: colleagues";
	}

	/** A form's address was entered by hand, or opened again after a sign-in. */
	@GetMapping({ "/caller", "/break", "/continuation", "/end", "/typed/{form:end|report}" })
	String back(@PathVariable String id) {
		return redirect(find(id));
	}

	@PostMapping("/caller")
	String changeCaller(@PathVariable String id, @RequestParam(defaultValue = "") String sought,
			RedirectAttributes redirect) {
		Call call = findForAgent(id);
		Optional<Caller> caller = Caller.parse(sought);
		if (caller.isEmpty()) {
			redirect.addFlashAttribute(CallListController.SOUGHT, sought);
			return refuse(call, "number", redirect);
		}
		return carryOut(call, redirect, (agent) -> this.calls.changeCaller(agent, call.id(), caller.get()));
	}

	@PostMapping("/break")
	String breakOff(@PathVariable String id, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
		Call call = findForAgent(id);
		return carryOut(call, redirect, (agent) -> {
			// What was typed last comes with the button: the page's script may not have
			// kept it yet. Sent a second time it is older than what is kept.
			if (values.containsKey(CallEndReader.NOTE) && !call.isBrokenOff()) {
				this.calls.keepTyped(agent, call.id(), TypedForm.END, CallEndReader.fields(values));
			}
			this.calls.breakOff(agent, call.id());
		});
	}

	@PostMapping("/continuation")
	String resume(@PathVariable String id, RedirectAttributes redirect) {
		Call call = findForAgent(id);
		return carryOut(call, redirect, (agent) -> this.calls.resume(agent, call.id()));
	}

	/** While it is typed, by the page's script; the answer has no content. */
	@PostMapping("/typed/{form:end|report}")
	void keep(@PathVariable String id, @PathVariable String form, @RequestParam Map<String, String> values,
			HttpServletResponse response) {
		Call call = findForAgent(id);
		try {
			this.calls.keepTyped(this.user.get(), call.id(), TypedForm.of(form).orElseThrow(CallController::notFound),
					CallEndReader.fields(values));
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}
		catch (CallNotAllowedException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
		}
	}

	@PostMapping("/end")
	String end(@PathVariable String id, @RequestParam Map<String, String> values, Locale locale,
			RedirectAttributes redirect) {
		StaffUser agent = CallListController.agent(this.user.get());
		Call call = find(id);
		try {
			if (!call.isEnded()) {
				this.calls.keepEnd(agent, call.id(), CallEndReader.fields(values));
			}
			if (values.containsKey("switch")) {
				return redirect(call);
			}
			if (!this.ends.errors(values, locale).isEmpty()) {
				return redirect(call) + "?check=true";
			}
			boolean ended = this.calls.end(agent, call.id(), this.ends.read(values));
			redirect.addFlashAttribute("done", ended ? "ended" : "ended-before");
			return "redirect:" + CallListController.PAGE;
		}
		catch (CallNotAllowedException ex) {
			return refuse(call, ex.reason(), redirect);
		}
	}

	private String carryOut(Call call, RedirectAttributes redirect, Consumer<StaffUser> action) {
		try {
			action.accept(this.user.get());
			return redirect(call);
		}
		catch (CallNotAllowedException ex) {
			return refuse(call, ex.reason(), redirect);
		}
	}

	/** Whether a form that came while nobody was signed in was put back. */
	boolean restore(Call call, String draft, TypedForm form, HttpServletRequest request) {
		String page = CallForms.page(call.id(), (form == TypedForm.REPORT) ? CallForms.REPORT : CallForms.END);
		return this.drafts.find(draft, page, request).map((kept) -> {
			StaffUser viewer = this.user.get();
			Map<String, String> fields = CallEndReader.fields(kept.submission().values());
			boolean theirs = (form == TypedForm.END) ? CallAccess.mayEnd(viewer, call)
					: CallAccess.mayWorkOn(viewer, call);
			if (theirs && form == TypedForm.END) {
				this.calls.keepEnd(viewer, call.id(), fields);
			}
			else if (theirs) {
				this.calls.keepTyped(viewer, call.id(), form, fields);
			}
			this.drafts.delete(draft, request);
			return theirs;
		}).orElse(false);
	}

	/** To whoever only looks, what changes a call is not there. */
	Call findForAgent(String id) {
		CallListController.agent(this.user.get());
		return find(id);
	}

	Call find(String id) {
		StaffUser viewer = this.user.get();
		return parse(id).flatMap((known) -> this.calls.find(viewer, known)).orElseThrow(CallController::notFound);
	}

	/** The answer after something that a call does not allow now. */
	static String refuse(Call call, String reason, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refused", reason);
		// A call that somebody else goes on with is not theirs to see any more.
		return "redirect:" + (reason.equals("with-colleague") ? CallListController.PAGE
				: CallListController.PAGE + "/" + call.id());
	}

	static Optional<UUID> parse(String id) {
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(id))
				: Optional.empty();
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private static String redirect(Call call) {
		return "redirect:" + CallListController.PAGE + "/" + call.id();
	}

}
