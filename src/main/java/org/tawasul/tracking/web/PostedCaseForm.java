package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormSubmission;

/**
 * A form of the reporter's page on its way to being carried out or shown again.
 *
 * @param number the case
 * @param submission what was typed, and what is wrong with it
 * @param rejectedFiles what is wrong with its files
 */
record PostedCaseForm(CaseNumber number, FormSubmission submission, List<String> rejectedFiles,
		HttpServletRequest request, HttpServletResponse response, Locale locale) {

	PostedCaseForm with(FormSubmission checked) {
		return new PostedCaseForm(this.number, checked, this.rejectedFiles, this.request, this.response, this.locale);
	}

	String page() {
		return "/cases/" + this.number;
	}

	FormDraft draft() {
		return new FormDraft(page(), this.submission, this.locale.getLanguage(), this.rejectedFiles);
	}

}
