package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseSubmission;
import org.tawasul.casefile.CaseType;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.problem.FieldViolation;
import org.tawasul.problem.InvalidFieldsException;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The form by which people report: filled in, looked over, sent. Between the steps the
 * browser carries everything, so no session can end under somebody's hands, and every
 * answer but the receipt shows all that was typed.
 */
@Controller
class ReportController {

	private static final Logger log = LoggerFactory.getLogger(ReportController.class);

	private final NewCaseValidator check;

	private final NewCaseRateLimiter limit;

	private final IdempotencyKeyHeader keys;

	private final IntakeService reception;

	private final ReceiptController receipts;

	private final ReportPageRenderer sheets;

	private final ReportFormQuestions questions;

	private final Messages words;

	private final FormUploadService files;

	private final LocaleResolver languages;

	ReportController(NewCaseValidator check, NewCaseRateLimiter limit, IdempotencyKeyHeader keys,
			IntakeService reception, ReceiptController receipts, ReportPageRenderer sheets,
			ReportFormQuestions questions, Messages words, FormUploadService files, LocaleResolver languages) {
		this.check = check;
		this.limit = limit;
		this.keys = keys;
		this.reception = reception;
		this.receipts = receipts;
		this.sheets = sheets;
		this.questions = questions;
		this.words = words;
		this.files = files;
		this.languages = languages;
	}

	/**
	 * Whatever becomes of the form, its files are kept first; but not those of a form
	 * that cannot prove to be ours.
	 */
	@ModelAttribute(ReportPageRenderer.REFUSED)
	List<String> keepFiles(@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
		return request.getRequestURI().endsWith("/report")
				? this.files.storeInDraft(ReportForm.filled(typed).key(), request, locale) : List.of();
	}

	@GetMapping("/report")
	String empty(@RequestParam(defaultValue = "") String type, Model model) {
		boolean known = List.of(CaseType.values()).stream().anyMatch((each) -> each.name().equals(type));
		return this.sheets.form(ReportForm.empty(known ? type : CaseType.INCIDENT.name()), model);
	}

	@PostMapping("/report")
	String lookOver(@RequestParam Map<String, String> typed, Locale locale, Model model, HttpServletResponse response) {
		ReportForm form = ReportForm.filled(typed);
		List<FieldViolation> faults = faults(form, locale);
		faults.addAll(this.sheets.fileFaults(model, locale));
		if (faults.isEmpty()) {
			return this.sheets.review(form, locale, model);
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		return this.sheets.faulty(form, faults, model);
	}

	@PostMapping(path = "/report", params = "action=change")
	String change(@RequestParam Map<String, String> typed, Model model) {
		return this.sheets.form(ReportForm.filled(typed), model);
	}

	/** The language switch of a page that holds something typed. */
	@PostMapping(path = "/report", params = "switch")
	String speak(@RequestParam Map<String, String> typed, @RequestParam("switch") String language, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Locale locale = SupportedLanguages.of(language);
		this.languages.setLocale(request, response, locale);
		return typed.containsKey("checked") ? lookOver(typed, locale, model, response) : change(typed, model);
	}

	/** Without script a file is taken away by a button of the form. */
	@PostMapping(path = "/report", params = "drop")
	String drop(@RequestParam Map<String, String> typed, @RequestParam String drop, Model model) {
		ReportForm form = ReportForm.filled(typed);
		this.files.removeFromDraft(form.key(), drop);
		return this.sheets.form(form, model);
	}

	/** Where the form comes back when its token was too old: nothing was sent. */
	@PostMapping("/report/stale")
	String stale(@RequestParam Map<String, String> typed, Model model) {
		return this.sheets.notSent(ReportForm.filled(typed), "stale", model);
	}

	@PostMapping(path = "/report", params = "action=send")
	String send(@RequestParam Map<String, String> typed, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		ReportForm form = ReportForm.filled(typed);
		if (!faults(form, locale).isEmpty()) {
			return lookOver(typed, locale, model, response);
		}
		try {
			this.receipts.show(receive(form, locale, request.getRemoteAddr()), request.getSession());
			return "redirect:/report/receipt";
		}
		catch (TooManyRequestsException tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
			return notSent(form, HttpStatus.TOO_MANY_REQUESTS, "too-many", model, response, tooMany.seconds());
		}
		catch (UploadsExpiredException gone) {
			return notSent(form, HttpStatus.CONFLICT, "files-gone", model, response);
		}
		catch (IdempotencyKeyReusedException before) {
			return notSent(form.again(), HttpStatus.CONFLICT, "sent-before", model, response,
					before.number().toString());
		}
		catch (RuntimeException failure) {
			log.error("Cannot take a report in", failure);
			return notSent(form, HttpStatus.SERVICE_UNAVAILABLE, "failed", model, response);
		}
	}

	private Receipt receive(ReportForm form, Locale locale, String address) {
		NewCaseRequest draft = this.questions.draft(form);
		CaseSubmission report = this.check.validate(draft, locale);
		this.limit.count(address);
		IdempotencyKey once = IdempotencyKey.of("form", form.key(), this.keys.content(draft));
		return this.reception.receive(report, once, PendingUploads.of(form));
	}

	private String notSent(ReportForm form, HttpStatus status, String why, Model model, HttpServletResponse response,
			Object... arguments) {
		response.setStatus(status.value());
		return this.sheets.notSent(form, why, model, arguments);
	}

	private List<FieldViolation> faults(ReportForm form, Locale locale) {
		List<FieldViolation> faults = new ArrayList<>();
		try {
			this.check.validate(this.questions.draft(form), locale);
		}
		catch (InvalidFieldsException invalid) {
			faults.addAll(invalid.faults());
		}
		if (!form.saysWho()) {
			faults.add(new FieldViolation("contact", "required", this.words.text("intake.contact-required", locale)));
		}
		return faults;
	}

}
