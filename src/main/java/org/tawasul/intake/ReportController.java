package org.tawasul.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.EnumUtils;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.problem.InvalidFieldsException;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form by which people report: filled in, reviewed, sent. Between the steps it is
 * kept for the browser that sends it, so that each step is answered by a redirect and no
 * session can expire meanwhile; every answer but the receipt shows all that was typed.
 */
@Controller
class ReportController {

	private final ReportSender sender;

	private final ReceiptController receipts;

	private final IntakeService intake;

	private final ReportPages pages;

	private final ReportDrafts drafts;

	private final FormUploadService uploads;

	ReportController(ReportSender sender, ReceiptController receipts, IntakeService intake, ReportPages pages,
			ReportDrafts drafts, FormUploadService uploads) {
		this.sender = sender;
		this.receipts = receipts;
		this.intake = intake;
		this.pages = pages;
		this.drafts = drafts;
		this.uploads = uploads;
	}

	/**
	 * Stores the form's files first, whatever becomes of the form; but not those of a
	 * form whose token is not valid.
	 */
	@ModelAttribute(ReportPageRenderer.REJECTED_FILES)
	List<String> storeFiles(@RequestParam Map<String, String> values, HttpServletRequest request, Locale locale) {
		return request.getRequestURI().endsWith(ReportDrafts.FORM_PAGE)
				? this.uploads.storeInDraft(ReportForm.of(values).key(), request, locale) : List.of();
	}

	@GetMapping({ ReportDrafts.FORM_PAGE, ReportDrafts.REVIEW_PAGE })
	String show(@RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String form,
			Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
		this.drafts.prepare(request, response);
		Optional<CaseNumber> sent = this.drafts.findCase(form, request);
		if (sent.isPresent()) {
			this.receipts.show(this.intake.receipt(sent.get()), request, response);
			return ReceiptController.REDIRECT;
		}
		Optional<ReportState> kept = this.drafts.find(form, request, locale);
		if (kept.isPresent()) {
			String page = request.getRequestURI().substring(request.getContextPath().length());
			return this.pages.show(kept.get(), page, locale, model, request);
		}
		String chosen = EnumUtils.isValidEnum(CaseType.class, type) ? type : CaseType.INCIDENT.name();
		return this.pages.show(ReportState.of(ReportForm.empty(chosen), List.of()), ReportDrafts.FORM_PAGE, locale,
				model, request);
	}

	@PostMapping(ReportDrafts.FORM_PAGE)
	String review(@RequestParam Map<String, String> values, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return this.pages.review(state(values, model), locale, model, request, response);
	}

	@PostMapping(path = ReportDrafts.FORM_PAGE, params = "action=change")
	String change(@RequestParam Map<String, String> values, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return this.pages.change(state(values, model), locale, model, request, response);
	}

	/** The coordinates were typed in the wrong order. */
	@PostMapping(path = ReportDrafts.FORM_PAGE, params = "action=swap")
	String swap(@RequestParam Map<String, String> values, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		ReportForm form = ReportForm.of(values);
		ReportForm swapped = form.with("place.latitude", form.get("place.longitude"))
			.with("place.longitude", form.get("place.latitude"));
		return this.pages.review(ReportState.of(swapped, List.of()), locale, model, request, response);
	}

	/** The language is changed while the form is filled in: what is typed stays. */
	@PostMapping(path = ReportDrafts.FORM_PAGE, params = "switch")
	String switchLanguage(@RequestParam Map<String, String> values, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return values.containsKey("checked") ? review(values, locale, model, request, response)
				: change(values, locale, model, request, response);
	}

	/** Without script a file is removed by a button of the form. */
	@PostMapping(path = ReportDrafts.FORM_PAGE, params = "drop")
	String removeFile(@RequestParam Map<String, String> values, @RequestParam String drop, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		ReportForm form = ReportForm.of(values);
		this.uploads.removeFromDraft(form.key(), drop);
		return this.pages.change(ReportState.of(form, List.of()), locale, model, request, response);
	}

	/** Where a form with an expired token comes back: nothing was sent. */
	@PostMapping("/report/stale")
	String stale(@RequestParam Map<String, String> values, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		ReportState state = ReportState.of(ReportForm.of(values), List.of()).notSent("stale", null);
		return this.pages.change(state, locale, model, request, response);
	}

	@PostMapping(path = ReportDrafts.FORM_PAGE, params = "action=send")
	String send(@RequestParam Map<String, String> values, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return send(state(values, model), locale, model, request, response);
	}

	/** The reporter says that the place is right. */
	@PostMapping(path = ReportDrafts.FORM_PAGE, params = "action=confirm")
	String confirm(@RequestParam Map<String, String> values, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		ReportForm form = ReportForm.of(values);
		return send(ReportState.of(form.with(ReportForm.PLACE_CONFIRMED, form.point()), List.of()), locale, model,
				request, response);
	}

	private String send(ReportState state, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (this.pages.needsReview(state, locale)) {
			return this.pages.review(state, locale, model, request, response);
		}
		try {
			Receipt receipt = this.sender.send(state.form(), locale, request.getRemoteAddr());
			this.receipts.show(receipt, request, response);
			this.drafts.replaceByCase(state.form(), receipt.number(), request, response, locale);
			return ReceiptController.REDIRECT;
		}
		catch (ReportNotSentException ex) {
			return this.pages.notSent(state, ex, locale, model, request, response);
		}
		catch (InvalidFieldsException ex) {
			return this.pages.review(state, locale, model, request, response);
		}
	}

	private static ReportState state(Map<String, String> values, Model model) {
		return ReportState.of(ReportForm.of(values), ReportPageRenderer.rejectedFiles(model));
	}

}
