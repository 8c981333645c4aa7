package org.tawasul.basicdata.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.audit.AuditAction;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.page.FormSubmission;
import org.tawasul.report.ReportHead;
import org.tawasul.report.ReportHeadService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The head of the letters and reports of a unit and of those below it: its own, or the
 * one that it inherits until it gets one.
 */
@Controller
@RequestMapping(ReportHeadController.PAGE + "/{code:[A-Z][A-Z0-9-]*}")
class UnitReportHeadController {

	private static final String REMOVAL = "removal";

	private final MinistryDirectory directory;

	private final ReportHeadService heads;

	private final ReportHeadEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	UnitReportHeadController(MinistryDirectory directory, ReportHeadService heads, ReportHeadEditor editor,
			EditorForms forms, EditHistory history) {
		this.directory = directory;
		this.heads = heads;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
	}

	@GetMapping
	ModelAndView show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		if (this.directory.root().code().equals(code)) {
			return new ModelAndView("redirect:" + ReportHeadController.PAGE);
		}
		require(code);
		return page(code, this.forms.open(address(code), request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/head")
	ModelAndView change(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) throws IOException {
		require(code);
		FormSubmission submission = FormSubmission.of(ReportHeadEditor.ID, request);
		byte[] logo = ReportHeadController.logo(request);
		return this.forms
			.once(submission.with("logo", UUID.nameUUIDFromBytes(logo).toString()),
					() -> this.editor.save(code, submission, logo, locale))
			.map((again) -> again(code, again, request, response, locale))
			.orElseGet(() -> this.forms.done(address(code), "saved", submission, request, redirect));
	}

	@PostMapping("/removal")
	ModelAndView remove(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		require(code);
		FormSubmission submission = FormSubmission.of(REMOVAL, request);
		return this.forms.once(submission, () -> this.editor.remove(code, submission, locale))
			.map((again) -> again(code, again, request, response, locale))
			.orElseGet(() -> this.forms.done(address(code), "removed", submission, request, redirect));
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/head", "/removal" })
	String back(@PathVariable String code) {
		require(code);
		return "redirect:" + address(code);
	}

	private ModelAndView again(String code, FormSubmission submission, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.forms.again(address(code), submission,
				(typed) -> page(code, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale);
	}

	private ModelAndView page(String code, FormSubmission submission, HttpStatus status, Locale locale) {
		ReportHead head = this.editor.headOf(code);
		List<String> owners = this.heads.units();
		String above = this.directory.codesUpwards(code)
			.stream()
			.filter((upper) -> !upper.equals(code) && owners.contains(upper))
			.findFirst()
			.orElse(this.directory.root().code());
		ModelAndView page = new ModelAndView("basicdata/unit-report-head", status);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-head");
		page.addObject("code", code);
		page.addObject("unitName", this.directory.unitName(code, locale));
		page.addObject("own", owners.contains(code));
		page.addObject("above", above);
		page.addObject("aboveName", this.directory.unitName(above, locale));
		page.addObject("current", ReportHeadEditor.fields(head));
		page.addObject("ownLogo", head.logo().isPresent());
		page.addObject("logo", this.heads.nearest(code).logo().map(ReportHeadController::dataAddress).orElse(null));
		page.addObject("history", this.history.about(code, null, locale, AuditAction.REPORT_HEAD_CHANGED));
		return page;
	}

	/** A unit that was closed keeps its head: its cases are still answered for. */
	private void require(String code) {
		if (this.directory.root().code().equals(code)
				|| this.directory.unit(code).isEmpty() && this.heads.find(code).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static String address(String code) {
		return ReportHeadController.PAGE + "/" + code;
	}

}
