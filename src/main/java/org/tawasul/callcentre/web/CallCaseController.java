package org.tawasul.callcentre.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.EnumUtils;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.callcentre.Call;
import org.tawasul.callcentre.CallAccess;
import org.tawasul.callcentre.CallNotAllowedException;
import org.tawasul.callcentre.CallerAction;
import org.tawasul.callcentre.CallerActionService;
import org.tawasul.callcentre.CallerStatement;
import org.tawasul.callcentre.CallerVerificationService;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraftService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A case of a caller: who they are is checked first, then they are told where it stands,
 * and things are done for them.
 */
@Controller
@RequestMapping(CallCaseController.ADDRESS)
class CallCaseController {

	static final String ADDRESS = CallController.ADDRESS + "/requests/{number:[0-9]{1,15}}";

	static final String TYPED = "typed";

	private final CurrentUser user;

	private final CallController pages;

	private final CaseService cases;

	private final CallerVerificationService verification;

	private final CallerActionService actions;

	private final CallCaseRenderer renderer;

	private final CallerTextReader texts;

	private final FormDraftService drafts;

	private final Messages messages;

	CallCaseController(CurrentUser user, CallController pages, CaseService cases,
			CallerVerificationService verification, CallerActionService actions, CallCaseRenderer renderer,
			CallerTextReader texts, FormDraftService drafts, Messages messages) {
		this.user = user;
		this.pages = pages;
		this.cases = cases;
		this.verification = verification;
		this.actions = actions;
		this.renderer = renderer;
		this.texts = texts;
		this.drafts = drafts;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String id, @PathVariable String number, @RequestParam(defaultValue = "") String form,
			Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
		Call call = this.pages.find(id);
		if (!CallAccess.mayWorkOn(this.user.get(), call)) {
			return "redirect:" + CallForms.page(call.id(), CallForms.END);
		}
		this.drafts.prepare(request, response);
		this.drafts.find(form, CallForms.casePage(call.id(), number), request).ifPresent((draft) -> {
			model.addAttribute(TYPED, draft.submission().values());
			model.addAttribute("done", "restored");
			this.drafts.delete(form, request);
		});
		return this.renderer.page(call, find(number), locale, model);
	}

	/** A form's address was entered by hand, or opened again after a sign-in. */
	@GetMapping({ "/verification", "/{action:inform|object|accept|withdraw}" })
	String back(@PathVariable String id, @PathVariable String number) {
		return redirect(this.pages.find(id), find(number));
	}

	@PostMapping("/verification")
	String verify(@PathVariable String id, @PathVariable String number, @RequestParam Map<String, String> values,
			RedirectAttributes redirect) {
		StaffUser agent = CallListController.agent(this.user.get());
		Call call = this.pages.find(id);
		CaseFile file = find(number);
		CallerStatement statement = statement(values);
		if (!CallAccess.mayWorkOn(agent, call)) {
			return CallController.refuse(call, call.isEnded() ? "ended" : "broken-off", redirect);
		}
		try {
			Set<CallerAction> allowed = statement.isEmpty() ? Set.of()
					: this.verification.verify(agent, call.id(), file, statement);
			if (allowed.isEmpty()) {
				redirect.addFlashAttribute("refused", statement.isEmpty() ? "nothing-said" : "not-verified");
				redirect.addFlashAttribute(TYPED, withoutSecret(values));
			}
			else {
				redirect.addFlashAttribute("done", "verified");
			}
		}
		catch (CallNotAllowedException ex) {
			redirect.addFlashAttribute("refused", ex.reason());
		}
		return redirect(call, file);
	}

	@PostMapping("/{action:inform|object|accept|withdraw}")
	String carryOut(@PathVariable String id, @PathVariable String number, @PathVariable String action,
			@RequestParam Map<String, String> values, Locale locale, RedirectAttributes redirect) {
		StaffUser agent = CallListController.agent(this.user.get());
		Call call = this.pages.find(id);
		CaseFile file = find(number);
		CallerAction chosen = EnumUtils.getEnum(CallerAction.class, action.toUpperCase(Locale.ROOT));
		String error = this.texts.error(chosen, values.getOrDefault("text", ""));
		if (error != null) {
			redirect.addFlashAttribute("faulty", action);
			redirect.addFlashAttribute("fault", error);
			redirect.addFlashAttribute(TYPED, keyed(action, values));
			return redirect(call, file);
		}
		try {
			boolean done = this.actions.carryOut(agent, call.id(), file.getNumber(), chosen,
					CallerTextReader.normalise(values.getOrDefault("text", "")), CallerTextReader.seen(values));
			redirect.addFlashAttribute("done", done ? "served" : "served-before");
		}
		catch (CaseActionNotAllowedException ex) {
			redirect.addFlashAttribute("refusal", this.messages.text(ex.messageKey(), locale, ex.arguments()));
			redirect.addFlashAttribute(TYPED, keyed(action, values));
		}
		catch (CallNotAllowedException ex) {
			if (List.of("ended", "broken-off", "with-colleague", "unknown").contains(ex.reason())) {
				return CallController.refuse(call, ex.reason(), redirect);
			}
			redirect.addFlashAttribute("refused", ex.reason());
			redirect.addFlashAttribute(TYPED, keyed(action, values));
		}
		return redirect(call, file);
	}

	/** What was typed in one of the page's forms, by the field's id. */
	private static Map<String, String> keyed(String action, Map<String, String> values) {
		return Map.of(action + "-text", values.getOrDefault("text", ""));
	}

	private static CallerStatement statement(Map<String, String> values) {
		return new CallerStatement(values.getOrDefault("secret", ""), values.getOrDefault("identity", ""),
				values.getOrDefault("mobile", ""), values.getOrDefault("name", ""),
				"true".equals(values.get("subject")));
	}

	/** A secret is not kept anywhere, a wrong one neither. */
	private static Map<String, String> withoutSecret(Map<String, String> values) {
		return Map.of("identity", values.getOrDefault("identity", ""), "mobile", values.getOrDefault("mobile", ""),
				"name", values.getOrDefault("name", ""), "subject", values.getOrDefault("subject", ""));
	}

	private CaseFile find(String number) {
		return CaseNumber.parse(number).flatMap(this.cases::find).orElseThrow(CallController::notFound);
	}

	private static String redirect(Call call, CaseFile file) {
		return "redirect:" + CallForms.casePage(call.id(), file.getNumber());
	}

}
