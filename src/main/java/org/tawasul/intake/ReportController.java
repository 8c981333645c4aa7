package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.EnumUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.language.Messages;
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

/**
 * The form by which people report: filled in, reviewed, sent. Between the steps the
 * browser carries everything, so that no session can expire meanwhile, and every answer
 * but the receipt shows all that was typed.
 */
@Controller
class ReportController {

	private static final Logger log = LoggerFactory.getLogger(ReportController.class);

	private final NewCaseValidator validator;

	private final NewCaseRateLimiter limiter;

	private final IntakeService intake;

	private final ReceiptController receipts;

	private final ReportPageRenderer renderer;

	private final ReportFormQuestions questions;

	private final Messages messages;

	private final FormUploadService uploads;

	ReportController(NewCaseValidator validator, NewCaseRateLimiter limiter, IntakeService intake,
			ReceiptController receipts, ReportPageRenderer renderer, ReportFormQuestions questions, Messages messages,
			FormUploadService uploads) {
		this.validator = validator;
		this.limiter = limiter;
		this.intake = intake;
		this.receipts = receipts;
		this.renderer = renderer;
		this.questions = questions;
		this.messages = messages;
		this.uploads = uploads;
	}

	/**
	 * Stores the form's files first, whatever becomes of the form; but not those of a
	 * form whose token is not valid.
	 */
	@ModelAttribute(ReportPageRenderer.REJECTED_FILES)
	List<String> storeFiles(@RequestParam Map<String, String> values, HttpServletRequest request, Locale locale) {
		return request.getRequestURI().endsWith("/report")
				? this.uploads.storeInDraft(ReportForm.of(values).key(), request, locale) : List.of();
	}

	@GetMapping("/report")
	String show(@RequestParam(defaultValue = "") String type, Model model) {
		String chosen = EnumUtils.isValidEnum(CaseType.class, type) ? type : CaseType.INCIDENT.name();
		return this.renderer.form(ReportForm.empty(chosen), List.of(), model);
	}

	@PostMapping("/report")
	String review(@RequestParam Map<String, String> values, Locale locale, Model model, HttpServletResponse response) {
		ReportForm form = ReportForm.of(values);
		List<FieldViolation> violations = validate(form, locale);
		violations.addAll(this.renderer.fileViolations(model, locale));
		if (violations.isEmpty()) {
			return this.renderer.review(form, locale, model);
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		return this.renderer.form(form, violations, model);
	}

	@PostMapping(path = "/report", params = "action=change")
	String change(@RequestParam Map<String, String> values, Model model) {
		return this.renderer.form(ReportForm.of(values), List.of(), model);
	}

	/** The language is changed while the form is filled in: what is typed stays. */
	@PostMapping(path = "/report", params = "switch")
	String switchLanguage(@RequestParam Map<String, String> values, Locale locale, Model model,
			HttpServletResponse response) {
		return values.containsKey("checked") ? review(values, locale, model, response) : change(values, model);
	}

	/** Without script a file is removed by a button of the form. */
	@PostMapping(path = "/report", params = "drop")
	String removeFile(@RequestParam Map<String, String> values, @RequestParam String drop, Model model) {
		ReportForm form = ReportForm.of(values);
		this.uploads.removeFromDraft(form.key(), drop);
		return this.renderer.form(form, List.of(), model);
	}

	/** Where a form with an expired token comes back: nothing was sent. */
	@PostMapping("/report/stale")
	String stale(@RequestParam Map<String, String> values, Model model) {
		return this.renderer.notSent(ReportForm.of(values), "stale", model);
	}

	@PostMapping(path = "/report", params = "action=send")
	String send(@RequestParam Map<String, String> values, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		ReportForm form = ReportForm.of(values);
		if (!validate(form, locale).isEmpty()) {
			return review(values, locale, model, response);
		}
		try {
			this.receipts.show(receive(form, locale, request.getRemoteAddr()), request, response);
			return "redirect:/report/receipt";
		}
		catch (TooManyRequestsException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			return notSent(form, HttpStatus.TOO_MANY_REQUESTS, "too-many", model, response, ex.seconds());
		}
		catch (UploadsExpiredException ex) {
			return notSent(form, HttpStatus.CONFLICT, "files-gone", model, response);
		}
		catch (IdempotencyKeyReusedException ex) {
			return notSent(form.withNewKey(), HttpStatus.CONFLICT, "sent-before", model, response,
					ex.number().toString());
		}
		catch (RuntimeException ex) {
			log.error("Cannot accept a report", ex);
			return notSent(form, HttpStatus.SERVICE_UNAVAILABLE, "failed", model, response);
		}
	}

	private Receipt receive(ReportForm form, Locale locale, String address) {
		NewCaseRequest newCase = this.questions.toNewCase(form);
		CaseReport report = this.validator.validate(newCase, locale);
		this.limiter.count(address);
		return this.intake.receive(report, this.intake.keyOf("form", form.key(), newCase), PendingUploads.of(form));
	}

	private String notSent(ReportForm form, HttpStatus status, String reason, Model model, HttpServletResponse response,
			Object... arguments) {
		response.setStatus(status.value());
		return this.renderer.notSent(form, reason, model, arguments);
	}

	private List<FieldViolation> validate(ReportForm form, Locale locale) {
		List<FieldViolation> violations = new ArrayList<>();
		try {
			this.validator.validate(this.questions.toNewCase(form), locale);
		}
		catch (InvalidFieldsException ex) {
			violations.addAll(ex.violations());
		}
		if (!form.hasContact()) {
			violations
				.add(new FieldViolation("contact", "required", this.messages.text("intake.contact-required", locale)));
		}
		return violations;
	}

}
