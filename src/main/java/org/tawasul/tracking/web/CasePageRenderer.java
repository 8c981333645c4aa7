package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * The reporter's page as an answer: fresh, with the word that something is done, or with
 * a form that came back.
 */
@Component
class CasePageRenderer {

	private static final Set<String> FORMS = Set.of("information", "objections", "acceptance", "withdrawal", "rating");

	private final CaseViewMapper sheets;

	private final ReporterUploadFields uploads;

	private final Messages words;

	private final MessageSource messages;

	CasePageRenderer(CaseViewMapper sheets, ReporterUploadFields uploads, Messages words, MessageSource messages) {
		this.sheets = sheets;
		this.uploads = uploads;
		this.words = words;
		this.messages = messages;
	}

	ModelAndView fresh(CaseNumber number, String done, String again, Locale locale) {
		ModelAndView page = withForm(number, SubmittedFormView.NOTHING, HttpStatus.OK, locale);
		CaseView sheet = (CaseView) Objects.requireNonNull(page.getModel().get("sheet"));
		page.addObject("done", word(done, sheet));
		page.addObject("again", word(again, sheet));
		return page;
	}

	/** An address may say anything. */
	private static String word(String form, CaseView sheet) {
		boolean wish = form.equals("withdrawal") && sheet.rights().isWithdrawalAWish();
		return FORMS.contains(form) ? (wish ? "wish" : form) : "";
	}

	ModelAndView withForm(CaseNumber number, SubmittedFormView sent, HttpStatus status, Locale locale) {
		return withForm(number, sent, List.of(), status, locale);
	}

	/**
	 * The page with a form that came back.
	 * @param number the case
	 * @param sent the form
	 * @param refused what was said about files that came with it
	 * @param status of the answer
	 * @param locale the reader's
	 */
	ModelAndView withForm(CaseNumber number, SubmittedFormView sent, List<String> refused, HttpStatus status,
			Locale locale) {
		ModelAndView page = new ModelAndView("tracking/case", status);
		page.addObject("sheet", this.sheets.of(number, locale));
		page.addObject("sent", sent);
		page.addObject("files", this.uploads.of(number));
		page.addObject("uploads", this.uploads.fields(sent, refused));
		page.addObject("done", "");
		page.addObject("again", "");
		// Only a form that came back stands at an address of its own, see the layout.
		page.addObject("languageForm", sent.form().isEmpty() ? null : sent.form());
		return page;
	}

	/**
	 * Does what a form asks for, unless something is wrong with it.
	 * @param attempt the form
	 * @param result what is wrong with its fields
	 * @param action answers false when all is done already
	 */
	ModelAndView carryOut(FormSubmission attempt, BindingResult result, BooleanSupplier action) {
		return carryOut(attempt, result, List.of(), action);
	}

	/**
	 * Does what a form with files asks for, unless something is wrong with it.
	 * @param attempt the form
	 * @param result what is wrong with its fields
	 * @param refused what is wrong with its files
	 * @param action answers false when all is done already
	 */
	ModelAndView carryOut(FormSubmission attempt, BindingResult result, List<String> refused, BooleanSupplier action) {
		if (result.hasErrors() || !refused.isEmpty()) {
			SubmittedFormView sent = SubmittedFormView.faulty(attempt, result, this.messages);
			if (!refused.isEmpty()) {
				sent = sent.andFault(FormUploadService.FIELD, this.words.text("upload.fault", attempt.locale()));
			}
			return withForm(attempt.number(), sent, refused, HttpStatus.BAD_REQUEST, attempt.locale());
		}
		return carryOut(attempt, action);
	}

	ModelAndView carryOut(FormSubmission attempt, BooleanSupplier action) {
		try {
			String word = action.getAsBoolean() ? "done" : "again";
			return new ModelAndView("redirect:/cases/" + attempt.number(), Map.of(word, attempt.form()));
		}
		catch (CaseActionNotAllowedException ex) {
			String refusal = this.words.text("refused." + ex.code(), attempt.locale(), ex.arguments());
			return withForm(attempt.number(), SubmittedFormView.refused(attempt, refusal), HttpStatus.CONFLICT,
					attempt.locale());
		}
	}

}
