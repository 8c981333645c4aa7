package org.tawasul.basicdata.web;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.audit.AuditAction;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.page.FormSubmission;
import org.tawasul.report.ReportHead;
import org.tawasul.report.ReportHead.Logo;
import org.tawasul.report.ReportHeadService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/**
 * The ministry's head of letters and reports: names, signatory, logo. It leads to those
 * of units.
 */
@Controller
@RequestMapping(ReportHeadController.PAGE)
class ReportHeadController {

	static final String PAGE = EditorForms.HOME + "/report-head";

	private final ReportHeadService heads;

	private final ReportHeadEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	private final MinistryDirectory directory;

	ReportHeadController(ReportHeadService heads, ReportHeadEditor editor, EditorForms forms, EditHistory history,
			MinistryDirectory directory) {
		this.heads = heads;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
		this.directory = directory;
	}

	/** A unit was chosen whose head is to be looked at. */
	@GetMapping(params = "unit")
	String choose(@RequestParam String unit) {
		return "redirect:" + this.directory.unit(unit).map((known) -> PAGE + "/" + known.code()).orElse(PAGE);
	}

	@GetMapping(params = "!unit")
	ModelAndView show(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return page(this.forms.open(PAGE, request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/head")
	ModelAndView change(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) throws IOException {
		FormSubmission submission = FormSubmission.of(ReportHeadEditor.ID, request);
		byte[] logo = logo(request);
		return this.forms
			.once(submission.with("logo", UUID.nameUUIDFromBytes(logo).toString()),
					() -> this.editor.save(null, submission, logo, locale))
			.map((again) -> this.forms.again(PAGE, again,
					(typed) -> page(typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE, "saved", submission, request, redirect));
	}

	/** One byte too many is enough to refuse a picture. */
	static byte[] logo(HttpServletRequest request) throws IOException {
		MultipartHttpServletRequest sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		MultipartFile file = (sent != null) ? sent.getFile("logo") : null;
		return (file != null) ? file.getInputStream().readNBytes(ReportHead.MAX_LOGO + 1) : new byte[0];
	}

	/** The form's address was entered by hand, or loaded again. */
	@GetMapping("/head")
	String back() {
		return "redirect:" + PAGE;
	}

	private ModelAndView page(FormSubmission submission, HttpStatus status, Locale locale) {
		ReportHead head = this.heads.find();
		ModelAndView page = new ModelAndView("basicdata/report-head", status);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-head");
		page.addObject("current", ReportHeadEditor.fields(head));
		page.addObject("logo", head.logo().map(ReportHeadController::dataAddress).orElse(null));
		page.addObject("owners", owners(locale));
		page.addObject("units", this.directory.units().stream().filter((unit) -> unit.parent() != null).toList());
		page.addObject("history", this.history.of(locale, AuditAction.REPORT_HEAD_CHANGED));
		return page;
	}

	/** The names of the units that have a head, by code. */
	private Map<String, String> owners(Locale locale) {
		Map<String, String> owners = new LinkedHashMap<>();
		this.heads.units().forEach((unit) -> owners.put(unit, this.directory.unitName(unit, locale)));
		return owners;
	}

	static String dataAddress(Logo logo) {
		return "data:" + logo.mediaType() + ";base64," + Base64.getEncoder().encodeToString(logo.bytes());
	}

}
