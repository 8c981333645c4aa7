package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.form.FormFiles;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Report;
import org.tawasul.language.Languages;
import org.tawasul.language.Words;
import org.tawasul.problem.FieldFault;
import org.tawasul.problem.InvalidFields;
import org.tawasul.problem.TooMany;

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
class ReportPage {

	private static final Logger log = LoggerFactory.getLogger(ReportPage.class);

	private final CaseCheck check;

	private final CaseLimit limit;

	private final IdempotencyKeys keys;

	private final Reception reception;

	private final ReceiptPage receipts;

	private final ReportSheets sheets;

	private final FormQuestions questions;

	private final Words words;

	private final FormFiles files;

	private final LocaleResolver languages;

	ReportPage(CaseCheck check, CaseLimit limit, IdempotencyKeys keys, Reception reception, ReceiptPage receipts,
			ReportSheets sheets, FormQuestions questions, Words words, FormFiles files, LocaleResolver languages) {
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
	@ModelAttribute(ReportSheets.REFUSED)
	List<String> keepFiles(@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
		return request.getRequestURI().endsWith("/report")
				? this.files.keep(ReportForm.filled(typed).key(), request, locale) : List.of();
	}

	@GetMapping("/report")
	String empty(@RequestParam(defaultValue = "") String type, Model model) {
		boolean known = List.of(CaseType.values()).stream().anyMatch((each) -> each.name().equals(type));
		return this.sheets.form(ReportForm.empty(known ? type : CaseType.INCIDENT.name()), model);
	}

	@PostMapping("/report")
	String lookOver(@RequestParam Map<String, String> typed, Locale locale, Model model, HttpServletResponse response) {
		ReportForm form = ReportForm.filled(typed);
		List<FieldFault> faults = faults(form, locale);
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
		Locale locale = Languages.of(language);
		this.languages.setLocale(request, response, locale);
		return typed.containsKey("checked") ? lookOver(typed, locale, model, response) : change(typed, model);
	}

	/** Without script a file is taken away by a button of the form. */
	@PostMapping(path = "/report", params = "drop")
	String drop(@RequestParam Map<String, String> typed, @RequestParam String drop, Model model) {
		ReportForm form = ReportForm.filled(typed);
		this.files.drop(form.key(), drop);
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
		catch (TooMany tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
			return notSent(form, HttpStatus.TOO_MANY_REQUESTS, "too-many", model, response, tooMany.seconds());
		}
		catch (FilesGone gone) {
			return notSent(form, HttpStatus.CONFLICT, "files-gone", model, response);
		}
		catch (SentBefore before) {
			return notSent(form.again(), HttpStatus.CONFLICT, "sent-before", model, response,
					before.number().toString());
		}
		catch (RuntimeException failure) {
			log.error("Cannot take a report in", failure);
			return notSent(form, HttpStatus.SERVICE_UNAVAILABLE, "failed", model, response);
		}
	}

	private Receipt receive(ReportForm form, Locale locale, String address) {
		NewCase draft = this.questions.draft(form);
		Report report = this.check.check(draft, locale);
		this.limit.count(address);
		Once once = Once.of("form", form.key(), this.keys.content(draft));
		return this.reception.receive(report, once, WaitingFiles.of(form));
	}

	private String notSent(ReportForm form, HttpStatus status, String why, Model model, HttpServletResponse response,
			Object... arguments) {
		response.setStatus(status.value());
		return this.sheets.notSent(form, why, model, arguments);
	}

	private List<FieldFault> faults(ReportForm form, Locale locale) {
		List<FieldFault> faults = new ArrayList<>();
		try {
			this.check.check(this.questions.draft(form), locale);
		}
		catch (InvalidFields invalid) {
			faults.addAll(invalid.faults());
		}
		if (!form.saysWho()) {
			faults.add(new FieldFault("contact", "required", this.words.text("intake.contact-required", locale)));
		}
		return faults;
	}

}
