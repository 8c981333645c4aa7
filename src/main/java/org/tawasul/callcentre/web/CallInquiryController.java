package org.tawasul.callcentre.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.commons.lang3.EnumUtils;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.callcentre.Call;
import org.tawasul.callcentre.CallAccess;
import org.tawasul.callcentre.CallInquiryService;
import org.tawasul.callcentre.CallNotAllowedException;
import org.tawasul.callcentre.CallService;
import org.tawasul.callcentre.MinistrySystem;
import org.tawasul.callcentre.SystemAnswerService;
import org.tawasul.callcentre.TypedForm;
import org.tawasul.callcentre.transaction.TransactionClient;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.intake.TakenDownReportService;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What callers ask without a case: where a transaction stands, and how the ministry's
 * systems work. What no prepared answer helps with becomes a case.
 */
@Controller
@RequestMapping(CallController.ADDRESS)
class CallInquiryController {

	private static final String SYSTEM = "system";

	private static final String NUMBER = "number";

	private final CurrentUser user;

	private final CallController pages;

	private final CallService calls;

	private final CallInquiryService inquiries;

	private final SystemAnswerService answers;

	private final TakenDownReportService forms;

	private final Messages messages;

	CallInquiryController(CurrentUser user, CallController pages, CallService calls, CallInquiryService inquiries,
			SystemAnswerService answers, TakenDownReportService forms, Messages messages) {
		this.user = user;
		this.pages = pages;
		this.calls = calls;
		this.inquiries = inquiries;
		this.answers = answers;
		this.forms = forms;
		this.messages = messages;
	}

	@GetMapping("/inquiries")
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String system, Model model) {
		Call call = this.pages.find(id);
		if (!CallAccess.mayWorkOn(this.user.get(), call)) {
			return "redirect:" + CallForms.page(call.id(), CallForms.END);
		}
		model.addAttribute("call", call);
		model.addAttribute("systems", MinistrySystem.values());
		Optional.ofNullable(EnumUtils.getEnum(MinistrySystem.class, system)).ifPresent((chosen) -> {
			model.addAttribute(SYSTEM, chosen);
			model.addAttribute("answers", this.answers.about(chosen));
		});
		return "callcentre/inquiries";
	}

	/** A form's address was entered by hand, or opened again after a sign-in. */
	@GetMapping({ "/inquiries/transaction", "/inquiries/report" })
	String back(@PathVariable String id) {
		return page(this.pages.find(id).id());
	}

	@PostMapping("/inquiries/transaction")
	String ask(@PathVariable String id, @RequestParam(defaultValue = "") String number, RedirectAttributes redirect) {
		Call call = this.pages.findForAgent(id);
		redirect.addFlashAttribute(NUMBER, number);
		Optional<String> known = TransactionClient.parse(number);
		if (known.isEmpty()) {
			redirect.addFlashAttribute("refused", "transaction");
			return page(call.id());
		}
		try {
			redirect.addFlashAttribute("transaction",
					this.inquiries.askForTransaction(this.user.get(), call.id(), known.get()));
			return page(call.id());
		}
		catch (CallNotAllowedException ex) {
			return CallController.refuse(call, ex.reason(), redirect);
		}
	}

	/**
	 * A case for those who look after the systems: the report's form, filled in so far.
	 */
	@PostMapping("/inquiries/report")
	String report(@PathVariable String id, @RequestParam(defaultValue = "") String system,
			RedirectAttributes redirect) {
		StaffUser agent = CallListController.agent(this.user.get());
		Call call = this.pages.find(id);
		MinistrySystem chosen = EnumUtils.getEnum(MinistrySystem.class, system);
		if (chosen == null) {
			return page(call.id());
		}
		try {
			Map<String, String> typed = new HashMap<>(this.calls.typed(call.id(), TypedForm.REPORT));
			typed.putAll(about(chosen));
			this.calls.keepTyped(agent, call.id(), TypedForm.REPORT,
					CallEndReader.fields(this.forms.empty(withCaller(call, typed))));
			return "redirect:" + CallForms.page(call.id(), CallForms.REPORT);
		}
		catch (CallNotAllowedException ex) {
			return CallController.refuse(call, ex.reason(), redirect);
		}
	}

	/** By which the routing table finds the agency for digital services. */
	private Map<String, String> about(MinistrySystem system) {
		return Map.of("type", CaseType.INQUIRY.name(), "facility.kind", FacilityKind.SYSTEM.name(), "facility.name",
				this.messages.text("callcentre.system.name." + system, SupportedLanguages.ARABIC));
	}

	private static Map<String, String> withCaller(Call call, Map<String, String> typed) {
		Optional.ofNullable(call.caller().mobile()).ifPresent((mobile) -> typed.putIfAbsent("reporter.mobile", mobile));
		Optional.ofNullable(call.caller().identityNumber())
			.ifPresent((number) -> typed.putIfAbsent("reporter.identityNumber", number));
		return typed;
	}

	private static String page(UUID call) {
		return "redirect:" + CallListController.PAGE + "/" + call + "/inquiries";
	}

}
