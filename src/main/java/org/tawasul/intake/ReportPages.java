package org.tawasul.intake;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.problem.FieldViolation;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Decides which page follows when the portal's form was posted: by a redirect, or at once
 * for a browser that keeps no cookies.
 */
@Component
class ReportPages {

	private final ReportFormValidator validator;

	private final ReportPageRenderer renderer;

	private final ReportedAlready reportedAlready;

	private final ReportDrafts drafts;

	private final FormUploadService uploads;

	ReportPages(ReportFormValidator validator, ReportPageRenderer renderer, ReportedAlready reportedAlready,
			ReportDrafts drafts, FormUploadService uploads) {
		this.reportedAlready = reportedAlready;
		this.validator = validator;
		this.renderer = renderer;
		this.drafts = drafts;
		this.uploads = uploads;
	}

	/** The page at an address. */
	String show(ReportState state, String page, Locale locale, Model model, HttpServletRequest request) {
		boolean review = page.equals(ReportDrafts.REVIEW_PAGE);
		List<FieldViolation> violations = (review || state.checked()) ? this.validator.validate(state, locale)
				: List.of();
		model.addAttribute(ReportPageRenderer.REJECTED_FILES, state.rejectedFiles());
		if (review && violations.isEmpty()) {
			this.reportedAlready.find(state.form(), request.getRemoteAddr())
				.ifPresent((found) -> model.addAttribute("reported", found));
			return this.renderer.review(state.form(), this.validator.doubt(state.form()), locale, model);
		}
		return this.renderer.form(state, violations, locale, model);
	}

	/** Whether a form cannot be sent before its reporter has seen it once more. */
	boolean needsReview(ReportState state, Locale locale) {
		return !this.validator.validate(state, locale).isEmpty() || this.validator.doubt(state.form()).isPresent();
	}

	String review(ReportState state, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (lostFiles(state.form())) {
			return go(state.notSent(ReportSender.FILES_GONE, null), ReportDrafts.FORM_PAGE, HttpStatus.CONFLICT, locale,
					model, request, response);
		}
		boolean valid = this.validator.validate(state, locale).isEmpty();
		return go(valid ? state : state.check(), valid ? ReportDrafts.REVIEW_PAGE : ReportDrafts.FORM_PAGE,
				valid ? HttpStatus.OK : HttpStatus.BAD_REQUEST, locale, model, request, response);
	}

	private boolean lostFiles(ReportForm form) {
		return form.files() > 0 && this.uploads.findInDraft(form.key()).size() < form.files();
	}

	String change(ReportState state, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return go(state, ReportDrafts.FORM_PAGE, HttpStatus.valueOf(response.getStatus()), locale, model, request,
				response);
	}

	String notSent(ReportState state, ReportNotSentException ex, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (ex.getCause() instanceof TooManyRequestsException tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
		}
		ReportState again = ReportState.of(ex.form(), state.rejectedFiles()).notSent(ex.reason(), ex.argument());
		return go(again, ReportDrafts.FORM_PAGE, ex.status(), locale, model, request, response);
	}

	private String go(ReportState state, String page, HttpStatus status, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return this.drafts.save(state, page, request, response, locale).map((address) -> {
			model.asMap().clear();
			return "redirect:" + address;
		}).orElseGet(() -> {
			response.setStatus(status.value());
			return show(state, page, locale, model, request);
		});
	}

}
