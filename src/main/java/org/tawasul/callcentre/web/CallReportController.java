package org.tawasul.callcentre.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.callcentre.Call;
import org.tawasul.callcentre.CallAccess;
import org.tawasul.callcentre.CallNotAllowedException;
import org.tawasul.callcentre.CallReport;
import org.tawasul.callcentre.CallReportService;
import org.tawasul.callcentre.CallService;
import org.tawasul.callcentre.Caller;
import org.tawasul.callcentre.TypedForm;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.intake.Receipt;
import org.tawasul.intake.TakenDownBeforeException;
import org.tawasul.intake.TakenDownReportService;
import org.tawasul.page.FormDraftService;
import org.tawasul.problem.InvalidFieldsException;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A report on a caller's behalf: the portal's form on one page, then number and secret to
 * be read out.
 */
@Controller
@RequestMapping(CallController.ADDRESS)
class CallReportController {

	private static final String CHECK = "?check=true";

	private final CurrentUser user;

	private final CallController pages;

	private final CallService calls;

	private final CallReportService reports;

	private final TakenDownReportService forms;

	private final CallPageRenderer renderer;

	private final MinistryDirectory directory;

	private final FormDraftService drafts;

	CallReportController(CurrentUser user, CallController pages, CallService calls, CallReportService reports,
			TakenDownReportService forms, CallPageRenderer renderer, MinistryDirectory directory,
			FormDraftService drafts) {
		this.user = user;
		this.pages = pages;
		this.calls = calls;
		this.reports = reports;
		this.forms = forms;
		this.renderer = renderer;
		this.directory = directory;
		this.drafts = drafts;
	}

	@GetMapping("/report")
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String form,
			@RequestParam(required = false) String check, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		Call call = this.pages.find(id);
		if (!CallAccess.mayWorkOn(this.user.get(), call)) {
			return "redirect:" + CallForms.page(call.id(), CallForms.END);
		}
		this.drafts.prepare(request, response);
		if (this.pages.restore(call, form, TypedForm.REPORT, request)) {
			redirect.addFlashAttribute("done", "restored");
			return redirect(call);
		}
		CallReport report = new CallReport(typed(call));
		this.forms.show(report.values(), check != null, locale, model);
		if (check != null && this.forms.violations(report.values(), locale).isEmpty() && !report.isPostInvalid()) {
			model.addAttribute("doubt", this.forms.doubt(report.values(), locale));
			model.addAttribute("confirmed", this.forms.confirmPlace(report.values()).get("place.confirmed"));
		}
		model.addAttribute("report", report);
		model.addAttribute("channels", CallReport.CHANNELS);
		model.addAttribute("postInvalid", check != null && report.isPostInvalid());
		this.renderer.addColleagues(call, locale, model);
		return "callcentre/report";
	}

	/** What was typed before, else what is known of the caller. */
	private Map<String, String> typed(Call call) {
		Map<String, String> typed = this.calls.typed(call.id(), TypedForm.REPORT);
		if (!typed.isEmpty()) {
			Map<String, String> values = new HashMap<>(typed);
			values.putAll(this.forms.complete(typed));
			return values;
		}
		Caller caller = call.caller();
		Map<String, String> known = new HashMap<>();
		Optional.ofNullable(caller.mobile()).ifPresent((mobile) -> known.put("reporter.mobile", mobile));
		Optional.ofNullable(caller.identityNumber())
			.ifPresent((number) -> known.put("reporter.identityNumber", number));
		return this.forms.empty(known);
	}

	@PostMapping("/report")
	String send(@PathVariable String id, @RequestParam Map<String, String> values, Locale locale,
			RedirectAttributes redirect) {
		StaffUser agent = CallListController.agent(this.user.get());
		Call call = this.pages.find(id);
		CallReport report = new CallReport(CallEndReader.fields(values));
		try {
			this.calls.keepTyped(agent, call.id(), TypedForm.REPORT, report.values());
			if (values.containsKey("switch") || "change".equals(values.get("action"))) {
				return redirect(call);
			}
			if (report.isPostInvalid() || !this.forms.violations(report.values(), locale).isEmpty()
					|| this.forms.doubt(report.values(), locale) != null) {
				return redirect(call) + CHECK;
			}
			Receipt receipt = this.reports.send(agent, call.id(), report, locale);
			return "redirect:" + CallForms.page(call.id(), CallForms.END) + "/cases/" + receipt.number();
		}
		catch (CallNotAllowedException ex) {
			redirect.addFlashAttribute("refused", ex.reason());
			return ex.reason().equals("colleague-acted") ? redirect(call)
					: CallController.refuse(call, ex.reason(), redirect);
		}
		catch (TakenDownBeforeException ex) {
			redirect.addFlashAttribute("before", ex.number().toString());
			return keepAsAnother(agent, call, report, redirect);
		}
		catch (InvalidFieldsException ex) {
			return redirect(call) + CHECK;
		}
	}

	/** Without its one-time key the page gives the form another: it is a new one now. */
	private String keepAsAnother(StaffUser agent, Call call, CallReport report, RedirectAttributes redirect) {
		Map<String, String> values = new HashMap<>(report.values());
		values.remove("key");
		try {
			this.calls.keepTyped(agent, call.id(), TypedForm.REPORT, values);
			return redirect(call);
		}
		catch (CallNotAllowedException ex) {
			return CallController.refuse(call, ex.reason(), redirect);
		}
	}

	/** Number and secret, as long as the call goes on. */
	@GetMapping("/cases/{number:[0-9]{1,15}}")
	String receipt(@PathVariable String id, @PathVariable String number, Locale locale, Model model) {
		Call call = this.pages.find(id);
		Receipt receipt = CaseNumber.parse(number)
			.flatMap((known) -> this.reports.receipt(this.user.get(), call, known))
			.orElseThrow(CallController::notFound);
		model.addAttribute("call", call);
		model.addAttribute("receipt", receipt);
		model.addAttribute("spelled", spelled(receipt.secret()));
		model.addAttribute("digits", String.join(" ", receipt.number().toString().split("")));
		model.addAttribute("mobile", this.reports.mobile(receipt.number()));
		String unit = receipt.unit();
		model.addAttribute("unit", (unit != null) ? this.directory.unitName(unit, locale) : "");
		return "callcentre/receipt";
	}

	/** Letter by letter, in groups, as it is read out. */
	private static String spelled(String secret) {
		return String.join(" – ", secret.split("-")).replaceAll("(?<=[0-9A-Z])(?=[0-9A-Z])", " ");
	}

	private static String redirect(Call call) {
		return "redirect:" + CallForms.page(call.id(), CallForms.REPORT);
	}

}
