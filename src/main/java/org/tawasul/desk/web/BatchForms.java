package org.tawasul.desk.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.tawasul.page.FormDraft;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * The forms of the page of several cases.
 */
@Component
class BatchForms implements FormPage {

	private static final Pattern PATH = Pattern.compile("(/desk/batches/[0-9a-f-]{36})/(comment|referral|importance)");

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher matcher = PATH.matcher(path);
		return matcher.matches()
				? Optional.of(new FormDraft(matcher.group(1), FormSubmission.of(matcher.group(2), request), locale))
				: Optional.empty();
	}

}
