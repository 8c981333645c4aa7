package org.tawasul.callcentre.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.callcentre.Call;
import org.tawasul.callcentre.CallAccess;
import org.tawasul.callcentre.CallAction;
import org.tawasul.callcentre.CallActionKind;
import org.tawasul.callcentre.CallEnd;
import org.tawasul.callcentre.CallKind;
import org.tawasul.callcentre.CallService;
import org.tawasul.callcentre.CallerCaseService;
import org.tawasul.callcentre.ColleagueCall;
import org.tawasul.callcentre.TypedForm;
import org.tawasul.casefile.CaseFile;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the model of a call's page.
 */
@Component
class CallPageRenderer {

	private final CallService calls;

	private final CallViewMapper mapper;

	private final CallEndReader ends;

	private final AuditTrail audit;

	CallPageRenderer(CallService calls, CallViewMapper mapper, CallEndReader ends, AuditTrail audit) {
		this.calls = calls;
		this.mapper = mapper;
		this.ends = ends;
		this.audit = audit;
	}

	String page(StaffUser viewer, Call call, boolean check, Locale locale, Model model) {
		boolean working = CallAccess.mayWorkOn(viewer, call);
		model.addAttribute("call", call);
		model.addAttribute("working", working);
		model.addAttribute("agentName", this.mapper.person(call.agent(), locale));
		model.addAttribute("length", this.mapper.length(call));
		model.addAttribute("kindName", this.mapper.kinds(locale).getOrDefault(String.valueOf(call.kind()), ""));
		List<CallAction> actions = this.calls.actions(call.id());
		model.addAttribute("actions", this.mapper.actions(actions, locale));
		model.addAttribute("made", made(actions));
		if (working) {
			addCaller(call, locale, model);
			addColleagues(call, locale, model);
		}
		else {
			this.audit.record(AuditAction.CALL_SEEN, call.id().toString(), Map.of());
		}
		if (CallAccess.mayEnd(viewer, call)) {
			model.addAttribute("mayEnd", true);
			addEnd(call, actions, check, locale, model);
			model.addAttribute("languageForm", CallForms.END);
		}
		model.addAttribute("mayResume", call.isBrokenOff() && CallAccess.takesCalls(viewer));
		return "callcentre/call";
	}

	private void addCaller(Call call, Locale locale, Model model) {
		List<CaseFile> found = this.calls.lookAtCaller(call);
		model.addAttribute("more", found.size() > CallerCaseService.MAX);
		model.addAttribute("cases", this.mapper.cases(found.stream().limit(CallerCaseService.MAX).toList(), locale));
		if (!model.containsAttribute(CallListController.SOUGHT)) {
			model.addAttribute(CallListController.SOUGHT, call.caller().text());
		}
	}

	/**
	 * A case that was opened in the call is what the call was about, unless said
	 * otherwise; else one that broke off is just that.
	 */
	private void addEnd(Call call, List<CallAction> actions, boolean check, Locale locale, Model model) {
		Map<String, String> typed = new HashMap<>(this.calls.typed(call.id(), TypedForm.END));
		if (check) {
			model.addAttribute("errors", this.ends.errors(typed, locale));
		}
		made(actions).stream().findFirst().ifPresent((number) -> {
			typed.merge(CallEndReader.KIND, CallKind.NEW_REPORT, CallPageRenderer::firstUnlessEmpty);
			typed.merge(CallEndReader.CASE, number, CallPageRenderer::firstUnlessEmpty);
		});
		if (call.isBrokenOff()) {
			typed.merge(CallEndReader.KIND, CallKind.BROKEN_OFF, CallPageRenderer::firstUnlessEmpty);
		}
		model.addAttribute("typed", typed);
		model.addAttribute("kinds", this.mapper.offeredKinds());
		model.addAttribute("maxNote", CallEnd.MAX_NOTE);
	}

	private static String firstUnlessEmpty(String first, String second) {
		return first.isBlank() ? second : first;
	}

	private static List<String> made(List<CallAction> actions) {
		return actions.stream()
			.filter((action) -> action.kind() == CallActionKind.REPORTED)
			.map(CallAction::number)
			.toList();
	}

	/** What colleagues have to do with the caller, and the last thing that they did. */
	void addColleagues(Call call, Locale locale, Model model) {
		List<ColleagueCall> colleagues = this.calls.colleagues(call.id());
		model.addAttribute("call", call);
		model.addAttribute("colleagues", this.mapper.colleagues(colleagues, locale));
		model.addAttribute("seen",
				colleagues.stream()
					.flatMap((each) -> each.actions().stream())
					.mapToLong(CallAction::id)
					.max()
					.orElse(0));
	}

}
