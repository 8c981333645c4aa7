package org.tawasul.callcentre.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.tawasul.callcentre.Call;
import org.tawasul.callcentre.CallService;
import org.tawasul.callcentre.CallerAction;
import org.tawasul.callcentre.CallerVerificationService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.ReporterRights;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the model of a caller's case.
 */
@Component
class CallCaseRenderer {

	private final CallService calls;

	private final CaseService cases;

	private final CaseHistoryService history;

	private final CallerVerificationService verification;

	private final CallViewMapper mapper;

	private final CallPageRenderer pages;

	CallCaseRenderer(CallService calls, CaseService cases, CaseHistoryService history,
			CallerVerificationService verification, CallViewMapper mapper, CallPageRenderer pages) {
		this.calls = calls;
		this.cases = cases;
		this.history = history;
		this.verification = verification;
		this.mapper = mapper;
		this.pages = pages;
	}

	String page(Call call, CaseFile file, Locale locale, Model model) {
		Set<CallerAction> verified = this.verification.verified(call.id(), file.getNumber());
		this.calls.recordLook(call, file.getNumber());
		model.addAttribute("call", call);
		model.addAttribute("file", file);
		model.addAttribute("case", this.mapper.cases(List.of(file), locale).get(0));
		model.addAttribute("verified", verified);
		model.addAttribute("possible", possible(this.cases.rightsOn(file)));
		if (verified.contains(CallerAction.TRACK)) {
			model.addAttribute("comments", this.history.commentsForReporter(file.getNumber(), null).items());
			model.addAttribute("requestOnly", this.cases.rightsOn(file).isWithdrawalRequestOnly());
		}
		if (!model.containsAttribute(CallCaseController.TYPED)) {
			Map<String, String> known = new HashMap<>();
			known.put("mobile", Objects.requireNonNullElse(call.caller().mobile(), ""));
			known.put("identity", Objects.requireNonNullElse(call.caller().identityNumber(), ""));
			model.addAttribute(CallCaseController.TYPED, known);
		}
		this.pages.addColleagues(call, locale, model);
		return "callcentre/case";
	}

	private static List<CallerAction> possible(ReporterRights rights) {
		return List.of(CallerAction.values()).stream().filter((action) -> switch (action) {
			case INFORM -> rights.mayAddInformation();
			case OBJECT -> rights.mayObject();
			case ACCEPT -> rights.mayAccept();
			case WITHDRAW -> rights.mayWithdraw();
			case TRACK -> false;
		}).toList();
	}

}
